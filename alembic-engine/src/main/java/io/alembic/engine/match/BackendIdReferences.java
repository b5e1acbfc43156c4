package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds references of observed objects that still hold a backend's id where a uid belongs: a number, a text that is no
 * UUID, or an object with such an {@code id} (spec 30 §2). Nulls and other shapes are the diff's business.
 */
final class BackendIdReferences {

    private final Schema schema;
    private final List<ObservedObject> objects;
    private final List<Leftover> leftovers = new ArrayList<>();

    BackendIdReferences(Schema schema, List<ObservedObject> objects) {
        this.schema = schema;
        this.objects = objects;
    }

    /** Fails with all of them, each with the reason it was left. */
    void refuse() {
        for (ObservedObject object : objects) {
            schema.type(object.type()).ifPresent(type -> collect(object, type));
        }
        if (leftovers.isEmpty()) {
            return;
        }
        ObservedIndex index = new ObservedIndex(schema, objects);
        Problems problems = new Problems();
        leftovers.stream()
                .sorted(Comparator.comparing(Leftover::holder).thenComparing(Leftover::field))
                .forEach(leftover -> problems.add(problem(leftover, index)));
        problems.throwIfAny(
                ErrorKind.BACKEND, "the adapter reported references as backend ids; they must name the target's uid");
    }

    private void collect(ObservedObject object, TypeSchema type) {
        collect(object, type.key(), object.key().fields());
        object.attributes()
                .forEach((name, value) -> type.field(name)
                        .ifPresent(field -> References.forEach(
                                field.type(), value, (target, leaf) -> add(object, name, target, leaf))));
    }

    private void collect(ObservedObject object, SortedMap<String, FieldSchema> fields, MapValue members) {
        members.forEach((name, value) -> {
            FieldSchema field = fields.get(name);
            if (field != null) {
                References.forEach(field.type(), value, (target, leaf) -> add(object, name, target, leaf));
            }
        });
    }

    private void add(ObservedObject object, String field, TypeName target, Value leaf) {
        leftIn(leaf).ifPresent(id -> leftovers.add(new Leftover(object.typeKey().toString(), field, target, id)));
    }

    private static Optional<BackendId> leftIn(Value leaf) {
        return IdentityResolution.idIn(leaf)
                .filter(id ->
                        id.fold(number -> true, text -> Uid.parse(text.text()).isEmpty()));
    }

    private Problem problem(Leftover leftover, ObservedIndex index) {
        Optional<ObservedObject> target = index.withId(leftover.target(), leftover.id());
        String reason = target.map(this::reasonWhenObserved).orElse("no such object was observed");
        return Problem.of(
                "backend_id_reference",
                leftover.holder() + ": " + leftover.field() + " holds the backend id " + leftover.id() + " of "
                        + leftover.target() + ": " + reason);
    }

    private String reasonWhenObserved(ObservedObject target) {
        boolean[] unresolved = {false};
        schema.type(target.type())
                .ifPresent(type -> References.forEach(
                        type.key(),
                        target.key().fields(),
                        (ignored, leaf) -> unresolved[0] |= leftIn(leaf).isPresent()));
        return unresolved[0]
                ? "it was observed, but its own key holds a backend id, so it has no uid yet"
                : "it was observed as " + target.key() + ", so the adapter could have named its uid";
    }

    private record Leftover(String holder, String field, TypeName target, BackendId id) {}
}
