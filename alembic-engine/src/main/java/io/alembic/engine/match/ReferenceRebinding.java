package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the references of observed objects in step with bindings. An adapter names the target by the uid it answered to
 * when it was read: the one state had bound, else the one derived from its key. When that object is bound to another uid
 * afterwards, references to it are rewritten, and so is a bare textual id (spec 30 §3).
 *
 * <p>Always starts from what was read, so that applying new bindings twice is applying them once.
 */
final class ReferenceRebinding {

    private final Schema schema;
    private final List<ObservedObject> asRead;
    private final Map<TypeName, Map<Uid, BackendId>> answers = new HashMap<>();

    ReferenceRebinding(Schema schema, List<ObservedObject> asRead, Bindings before) {
        this.schema = requireNonNull(schema, "schema is null");
        this.asRead = List.copyOf(asRead);
        noteAnswers(before);
    }

    /** The objects as read, their references naming the uids now bound. */
    List<ObservedObject> under(BindingTable now) {
        return asRead.stream().map(object -> rewritten(object, now)).toList();
    }

    /** The id of the object that a uid named when it was read. */
    Optional<BackendId> answering(TypeName target, Uid uid) {
        return Optional.ofNullable(answers.getOrDefault(target, Map.of()).get(uid));
    }

    /** An answer from state stands before one derived from a key, should the two be equal. */
    private void noteAnswers(Bindings before) {
        for (ObservedObject object : asRead) {
            object.id().flatMap(id -> before.uidOf(object.type(), id)).ifPresent(uid -> note(object, uid));
        }
        for (ObservedObject object : asRead) {
            if (object.id()
                    .filter(id -> before.uidOf(object.type(), id).isEmpty())
                    .isPresent()) {
                note(object, object.key().derivedUid(object.type()));
            }
        }
    }

    private void note(ObservedObject object, Uid answer) {
        object.id()
                .ifPresent(id -> answers.computeIfAbsent(object.type(), type -> new HashMap<>())
                        .putIfAbsent(answer, id));
    }

    private ObservedObject rewritten(ObservedObject object, BindingTable now) {
        Optional<TypeSchema> type = schema.type(object.type());
        if (type.isEmpty()) {
            return object;
        }
        MapValue key =
                References.map(type.get().key(), object.key().fields(), (target, leaf) -> rewritten(target, leaf, now));
        MapValue attributes = object.attributes()
                .mapMembers((name, value) -> type.get()
                        .field(name)
                        .map(field ->
                                References.map(field.type(), value, (target, leaf) -> rewritten(target, leaf, now)))
                        .orElse(value));
        boolean keyStays = key.equals(object.key().fields());
        if (keyStays && attributes.equals(object.attributes())) {
            return object;
        }
        return new ObservedObject(
                object.type(), keyStays ? object.key() : Key.of(key), attributes, object.id(), object.version());
    }

    private Value rewritten(TypeName target, Value leaf, BindingTable now) {
        return leaf.asText()
                .flatMap(text -> boundNow(target, text, now))
                .<Value>map(uid -> Value.of(uid.toString()))
                .filter(uid -> !uid.equals(leaf))
                .orElse(leaf);
    }

    private Optional<Uid> boundNow(TypeName target, String text, BindingTable now) {
        Optional<Uid> named = Uid.parse(text);
        Optional<BackendId> answering = named.flatMap(uid ->
                Optional.ofNullable(answers.getOrDefault(target, Map.of()).get(uid)));
        if (answering.isPresent()) {
            return now.uidOf(target, answering.get());
        }
        boolean isBound = named.flatMap(uid -> now.idOf(target, uid)).isPresent();
        return isBound ? Optional.empty() : now.uidOf(target, BackendId.of(text));
    }
}
