package io.alembic.adapter.nautobot.provision;

import io.alembic.dcim.customfield.CustomFieldKind;
import java.util.Set;

/** Nautobot's words for what custom fields hold, as far as this server has them (spec 61 §4). */
final class FieldTypes {

    private static final String TEXT = "text";
    private static final String JSON = "json";
    private static final String DATE_TIME = "datetime";
    private static final String SELECT = "select";
    private static final String MULTI_SELECT = "multi-select";
    private static final Set<String> TEXTS = Set.of(TEXT, "url", "markdown");

    private final Set<String> offered;

    /** @param offered the server's own list */
    FieldTypes(Set<String> offered) {
        this.offered = Set.copyOf(offered);
    }

    String wordFor(CustomFieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, REFERENCE, REFERENCE_LIST -> TEXT;
            case INTEGER -> "integer";
            case DECIMAL, JSON -> JSON;
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> offered.contains(DATE_TIME) ? DATE_TIME : TEXT;
            case SELECT -> SELECT;
            case MULTI_SELECT -> MULTI_SELECT;
        };
    }

    /** Whether values of a kind can be held by a field of a type. */
    boolean fits(String held, CustomFieldKind kind) {
        String word = wordFor(kind);
        return held.equals(word)
                || (word.equals(TEXT) && TEXTS.contains(held))
                || (word.equals(SELECT) && held.equals(TEXT))
                || held.equals(JSON);
    }

    boolean isSelection(String held) {
        return held.equals(SELECT) || held.equals(MULTI_SELECT);
    }
}
