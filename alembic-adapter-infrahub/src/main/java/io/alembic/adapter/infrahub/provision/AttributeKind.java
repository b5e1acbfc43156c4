package io.alembic.adapter.infrahub.provision;

import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;

/**
 * The kind of the attribute made for a field (spec 62 §4). Fractions and times of day are texts, since no kind of the
 * server holds them; a {@code cidr} may have host bits, which networks must not.
 */
final class AttributeKind implements FieldType.Cases<String> {

    static final String DROPDOWN = "Dropdown";
    static final AttributeKind OF = new AttributeKind();

    private AttributeKind() {}

    @Override
    public String scalar(ScalarType type) {
        return switch (type) {
            case STRING, UUID, SLUG, FLOAT, TIME -> "Text";
            case TEXT -> "TextArea";
            case INT -> "Number";
            case BOOL -> "Boolean";
            case DATE, DATETIME -> "DateTime";
            case JSON -> "JSON";
            case IP_ADDRESS, CIDR -> "IPHost";
            case PREFIX -> "IPNetwork";
            case MAC -> "MacAddress";
        };
    }

    @Override
    public String enumeration(FieldType.Enumeration type) {
        return DROPDOWN;
    }

    @Override
    public String list(FieldType.ListOf type) {
        return "List";
    }

    @Override
    public String map(FieldType.MapOf type) {
        return "JSON";
    }

    @Override
    public String reference(FieldType.Reference type) {
        throw new IllegalArgumentException("a reference is no attribute");
    }

    @Override
    public String referenceList(FieldType.ReferenceList type) {
        throw new IllegalArgumentException("a list of references is no attribute");
    }
}
