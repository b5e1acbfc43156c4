package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Set;
import java.util.TreeSet;

/** Describes observed objects that nothing declared is, so that they can be deleted in the right order. */
final class Leftovers {

    private final Schema schema;
    private final ObservedUids uids;

    Leftovers(Schema schema, ObservedUids uids) {
        this.schema = requireNonNull(schema, "schema is null");
        this.uids = requireNonNull(uids, "uids is null");
    }

    Superfluous describe(ObservedObject object) {
        return new Superfluous(
                object, uids.of(object), uids.bound(object).isPresent(), refersTo(object), fields(object));
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
        Set<Uid> referred = new TreeSet<>();
        schema.type(object.type()).ifPresent(type -> forEachReference(type, object, referred));
        referred.remove(uids.of(object));
        return referred;
    }

    private void forEachReference(TypeSchema type, ObservedObject object, Set<Uid> referred) {
        References.forEach(
                type.key(),
                object.key().fields(),
                (target, leaf) -> uids.referred(target, leaf).ifPresent(referred::add));
        object.attributes()
                .forEach((name, value) -> type.field(name)
                        .ifPresent(field -> References.forEach(
                                field.type(),
                                value,
                                (target, leaf) -> uids.referred(target, leaf).ifPresent(referred::add))));
    }
}
