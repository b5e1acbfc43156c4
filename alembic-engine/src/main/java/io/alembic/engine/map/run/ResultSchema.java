package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The schema of the result: the target's, and the source's for types that pass through and the target does not declare. */
final class ResultSchema {

    private ResultSchema() {}

    static Schema of(Schema target, Schema source, Set<TypeName> passedThrough) {
        Map<TypeName, TypeSchema> types = new HashMap<>(target.types());
        for (TypeName type : passedThrough) {
            source.type(type).ifPresent(schema -> types.putIfAbsent(type, schema));
        }
        return Schema.of(types);
    }
}
