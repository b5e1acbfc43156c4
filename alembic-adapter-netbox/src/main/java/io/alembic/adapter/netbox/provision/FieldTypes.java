package io.alembic.adapter.netbox.provision;

import io.alembic.dcim.customfield.CustomFieldKind;
import java.util.Set;

/** NetBox's words for what custom fields hold (spec 60 §6). */
final class FieldTypes {

    private static final String TEXT = "text";
    private static final String LONG_TEXT = "longtext";
    private static final String JSON = "json";
    private static final String SELECT = "select";
    private static final String MULTI_SELECT = "multiselect";
    private static final Set<String> TEXTS = Set.of(TEXT, LONG_TEXT, "url", SELECT);

    private FieldTypes() {}

    static String wordFor(CustomFieldKind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case LONG_TEXT -> LONG_TEXT;
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case JSON -> JSON;
            case SELECT -> SELECT;
            case MULTI_SELECT -> MULTI_SELECT;
            case REFERENCE -> "object";
            case REFERENCE_LIST -> "multiobject";
        };
    }

    /** Whether values of a kind can be held by a field of a type. */
    static boolean fits(String held, CustomFieldKind kind) {
        String word = wordFor(kind);
        boolean text = word.equals(TEXT) || word.equals(LONG_TEXT);
        boolean number = word.equals("decimal") && held.equals("integer");
        return held.equals(word) || held.equals(JSON) || (text && TEXTS.contains(held)) || number;
    }

    static boolean isSelection(String held) {
        return held.equals(SELECT) || held.equals(MULTI_SELECT);
    }
}
