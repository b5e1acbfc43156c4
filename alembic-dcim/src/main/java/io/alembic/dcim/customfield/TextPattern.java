package io.alembic.dcim.customfield;

import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Map;
import java.util.Optional;

/** The regular expression a text field is checked with: its pattern, else its format's, else its type's (spec 60 §6). */
public final class TextPattern {

    private static final String SLUG = "^[a-z0-9]+(?:[a-z0-9_-]*[a-z0-9])?$";
    private static final String UUID = "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
    private static final String MAC = "^[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}$";
    private static final String ADDRESS_AND_LENGTH = "^[0-9a-fA-F:.]+/[0-9]{1,3}$";

    private static final Map<FieldFormat, String> FORMATS = Map.of(
            FieldFormat.SLUG, SLUG,
            FieldFormat.UUID, UUID,
            FieldFormat.MAC, MAC,
            FieldFormat.CIDR, ADDRESS_AND_LENGTH,
            FieldFormat.PREFIX, ADDRESS_AND_LENGTH);
    private static final Map<FieldType, String> TYPES = Map.of(
            ScalarType.SLUG, SLUG,
            ScalarType.UUID, UUID,
            ScalarType.MAC, MAC,
            ScalarType.CIDR, ADDRESS_AND_LENGTH,
            ScalarType.PREFIX, ADDRESS_AND_LENGTH);

    private TextPattern() {}

    /** Empty for a field that is no text, or takes any. */
    public static Optional<String> of(FieldSchema field) {
        CustomFieldKind kind = CustomFieldKind.of(field.type());
        if (kind != CustomFieldKind.TEXT && kind != CustomFieldKind.LONG_TEXT) {
            return Optional.empty();
        }
        return field.pattern()
                .or(() -> field.format().map(FORMATS::get))
                .or(() -> Optional.ofNullable(TYPES.get(field.type())));
    }
}
