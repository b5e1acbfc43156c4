package io.alembic.engine.validate;

import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check that a type makes on its text of its own accord: a format beside it must be the same (spec 10 §4).
 *
 * @param label as reports name it
 * @param same the formats that are this very check
 */
record OwnCheck(String label, List<FieldFormat> same) {

    /** The type's check; empty for types that look at no text, and for {@code ip_address}, which takes any. */
    static Optional<OwnCheck> of(ScalarType type) {
        return switch (type) {
            case UUID -> of(FieldFormat.UUID);
            case SLUG -> of(FieldFormat.SLUG);
            case MAC -> of(FieldFormat.MAC);
            case CIDR -> of(FieldFormat.CIDR, FieldFormat.PREFIX);
            case PREFIX -> of(FieldFormat.PREFIX, FieldFormat.CIDR);
            case DATE, TIME, DATETIME -> Optional.of(new OwnCheck("rfc 3339", List.of()));
            case STRING, TEXT, IP_ADDRESS, INT, FLOAT, BOOL, JSON -> Optional.empty();
        };
    }

    boolean agreesWith(FieldFormat format) {
        return same.contains(format);
    }

    private static Optional<OwnCheck> of(FieldFormat first, FieldFormat... others) {
        List<FieldFormat> same = new ArrayList<>(List.of(others));
        same.add(first);
        return Optional.of(new OwnCheck(first.label(), List.copyOf(same)));
    }
}
