package io.alembic.adapter.peeringdb;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks a declared type against the columns that PeeringDB has: one that it has not would be null for ever. */
final class DeclaredColumns {

    private DeclaredColumns() {}

    static void require(Kind kind, Schema schema) {
        TypeSchema declared = schema.type(kind.type()).orElseThrow();
        Set<String> fields = new TreeSet<>(declared.key().keySet());
        fields.addAll(declared.fields().keySet());
        for (String field : fields) {
            if (!kind.columns().contains(field)) {
                throw mismatch(kind.type() + " has no column \"" + field + "\"; "
                        + new NearMiss(kind.columns())
                                .hint(field)
                                .orElse("it has " + String.join(", ", kind.columns())));
            }
            requireTarget(kind, field, declared.field(field).orElseThrow());
        }
    }

    private static void requireTarget(Kind kind, String field, FieldSchema declared) {
        Optional<TypeName> target = Kinds.target(field);
        boolean fits = !References.canHold(declared.type())
                || target.map(FieldType.Reference::new)
                        .filter(declared.type()::equals)
                        .isPresent();
        if (!fits) {
            throw mismatch(kind.type() + "." + field + " is declared to refer to another object; "
                    + target.map(type -> "it can only be a ref to " + type)
                            .orElse("its values are not the ids of objects"));
        }
    }

    private static BackendException mismatch(String message) {
        return new BackendException(BackendFailure.SCHEMA_MISMATCH, message);
    }
}
