package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Describes observed objects that nothing declared is, so that they can be deleted in the right order. */
final class Leftovers {

    private final Schema schema;
    private final Bootstrapped bootstrapped;
    private final ObservedIndex index;

    Leftovers(Schema schema, Bootstrapped bootstrapped, ObservedIndex index) {
        this.schema = requireNonNull(schema, "schema is null");
        this.bootstrapped = requireNonNull(bootstrapped, "bootstrapped is null");
        this.index = requireNonNull(index, "index is null");
    }

    Superfluous describe(ObservedObject object) {
        return new Superfluous(object, uidOf(object), boundUid(object).isPresent(), refersTo(object), fields(object));
    }

    private MapValue fields(ObservedObject object) {
        MapValue.Builder fields = MapValue.builder();
        schema.type(object.type())
                .ifPresent(type -> object.attributes()
                        .forEach((name, value) -> type.field(name)
                                .filter(field -> namesUidsOnly(field, value))
                                .ifPresent(field -> fields.put(name, value))));
        return fields.build();
    }

    private static boolean namesUidsOnly(FieldSchema field, Value value) {
        boolean[] only = {true};
        References.forEach(
                field.type(),
                value,
                (target, leaf) -> only[0] &=
                        leaf.isNull() || leaf.asText().flatMap(Uid::parse).isPresent());
        return only[0];
    }

    private Set<Uid> refersTo(ObservedObject object) {
        Set<Uid> uids = new TreeSet<>();
        Uid own = uidOf(object);
        schema.type(object.type()).ifPresent(type -> forEachReference(type, object, uids));
        uids.remove(own);
        return uids;
    }

    private void forEachReference(TypeSchema type, ObservedObject object, Set<Uid> uids) {
        References.forEach(
                type.key(),
                object.key().fields(),
                (target, leaf) -> referred(target, leaf).ifPresent(uids::add));
        object.attributes()
                .forEach((name, value) -> type.field(name)
                        .ifPresent(field -> References.forEach(
                                field.type(),
                                value,
                                (target, leaf) -> referred(target, leaf).ifPresent(uids::add))));
    }

    /** What a leaf refers to is called as its own delete would be, though the adapter derived another uid for it. */
    private Optional<Uid> referred(TypeName target, Value leaf) {
        return leaf.asText()
                .flatMap(Uid::parse)
                .map(uid -> bootstrapped
                        .references()
                        .answering(target, uid)
                        .flatMap(id -> index.withId(target, id))
                        .map(this::uidOf)
                        .orElse(uid));
    }

    private Uid uidOf(ObservedObject object) {
        return boundUid(object).orElseGet(() -> object.key().derivedUid(object.type()));
    }

    private Optional<Uid> boundUid(ObservedObject object) {
        return object.id().flatMap(id -> bootstrapped.bindings().uidOf(object.type(), id));
    }
}
