package io.alembic.adapter.infrahub.read;

import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.adapter.infrahub.schema.Attribute.Shape;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;

/**
 * Whether an attribute of the server takes the values of a declared type, and gives them back as they were: a number
 * attribute cuts fractions off without an error, one for dates and times refuses a time of day.
 */
public final class FieldFit implements FieldType.Cases<Optional<String>> {

    private final Attribute attribute;

    private FieldFit(Attribute attribute) {
        this.attribute = attribute;
    }

    /** What is wrong with it; empty when nothing is. */
    public static Optional<String> objection(Attribute attribute, FieldType declared) {
        return attribute.shape() == Shape.ANY ? Optional.empty() : declared.fold(new FieldFit(attribute));
    }

    @Override
    public Optional<String> scalar(ScalarType type) {
        return switch (type) {
            case INT -> unless(attribute.shape() == Shape.INTEGER, "holds no numbers");
            case BOOL -> unless(attribute.shape() == Shape.BOOLEAN, "holds no booleans");
            case FLOAT -> unless(attribute.shape() == Shape.TEXT, "would cut 3.5 to 3: use Text");
            case TIME ->
                isMoment() ? Optional.of("takes no time of day: use Text") : unless(isText(), "holds no texts");
            case JSON -> Optional.of("holds no objects: use JSON");
            case STRING, TEXT, UUID, DATE, DATETIME, IP_ADDRESS, CIDR, PREFIX, MAC, SLUG ->
                unless(isText(), "holds no texts");
        };
    }

    private boolean isText() {
        return attribute.shape() == Shape.TEXT;
    }

    private boolean isMoment() {
        return attribute.kind().equals("DateTime");
    }

    private static Optional<String> unless(boolean fits, String objection) {
        return fits ? Optional.empty() : Optional.of(objection);
    }

    @Override
    public Optional<String> enumeration(FieldType.Enumeration type) {
        return unless(isText(), "holds no texts");
    }

    @Override
    public Optional<String> list(FieldType.ListOf type) {
        return Optional.of("holds no lists: use List or JSON");
    }

    @Override
    public Optional<String> map(FieldType.MapOf type) {
        return Optional.of("holds no objects: use JSON");
    }

    @Override
    public Optional<String> reference(FieldType.Reference type) {
        return Optional.of("is no relationship");
    }

    @Override
    public Optional<String> referenceList(FieldType.ReferenceList type) {
        return Optional.of("is no relationship");
    }
}
