package io.alembic.adapter.infrahub.read;

import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** Filters that let all objects with a key pass, and as few others as the server can tell from them. */
final class KeyFilter {

    private KeyFilter() {}

    /** @param key with references as the ids of their targets, null where those are not known */
    static MapValue of(Kind kind, MapValue key) {
        MapValue.Builder filter = MapValue.builder();
        key.forEach((name, value) -> {
            kind.attribute(name)
                    .filter(attribute -> attribute.shape() != Attribute.Shape.ANY)
                    .ifPresent(attribute -> {
                        if (value.isNull()) {
                            filter.put(name + "__isnull", Value.of(true));
                        } else {
                            filter.put(name + "__value", ValueForm.held(attribute, value));
                        }
                    });
            kind.relationship(name)
                    .filter(relation -> !relation.many() && !value.isNull())
                    .ifPresent(relation -> filter.put(name + "__ids", ListValue.of(value)));
        });
        return filter.build();
    }
}
