package io.alembic.engine.validate;

import io.alembic.core.identity.TypeKey;
import io.alembic.engine.load.ValuePath;
import java.util.List;

/** What to tell people about a violation. The words may change; the kinds do not. */
final class ViolationText {

    private final List<String> detail;
    private final Violation violation;

    private ViolationText(Violation violation) {
        this.violation = violation;
        this.detail = violation.detail();
    }

    static String of(Violation violation) {
        return new ViolationText(violation).text();
    }

    private String text() {
        return switch (violation.kind()) {
            case MISSING_KEY -> object() + " has an empty key";
            case MISSING_TYPE -> object() + " has no type";
            case DUPLICATE_UID -> "the uid " + detail.get(0) + " of " + object() + " is taken" + byOther();
            case DUPLICATE_KEY -> "the key of " + object() + " is taken" + byOther();
            case UNKNOWN_REF_TARGET -> field() + " refers to " + detail.get(2) + ", which is no declared type";
            case INVALID_SCHEMA_PATTERN ->
                "the pattern " + detail.get(2) + " of " + field() + " is not valid: " + detail.get(3);
            case CONSTRAINT_ON_NON_STRING_FIELD ->
                field() + " cannot have a " + detail.get(2) + ": its type " + detail.get(3) + " holds no text";
            case CONFLICTING_FORMAT ->
                field() + " of type " + detail.get(2) + " is checked as " + detail.get(4)
                        + ", which leaves no room for " + detail.get(3);
            case EMPTY_ENUM -> field() + " is an enum without values";
            case NON_SCALAR_KEY_FIELD -> field() + " is part of the key and cannot be of type " + detail.get(2);
            case NULLABLE_KEY_FIELD -> field() + " is part of the key and cannot be nullable";
            case KEY_FIELD_DISAGREEMENT -> field() + " is declared in key and in fields, and differently";
            case SCOPE_UNKNOWN_TYPE -> "the scope names the type " + detail.get(0) + ", which is not declared";
            case SCOPE_NON_KEY_FIELD -> "the scope names " + field() + ", which is not in the type's key";
            case SCOPE_INVALID_VALUE -> "the scope of " + field() + expected(2);
            case UNKNOWN_TYPE -> "the type " + detail.get(0) + " of " + key() + " is not declared";
            case MISSING_KEY_FIELD -> object() + " lacks the key field " + detail.get(1);
            case EXTRA_KEY_FIELD -> object() + " has the key field " + detail.get(1) + ", which is not declared";
            case MISSING_ATTR_FIELD -> object() + " lacks the required field " + detail.get(1);
            case EXTRA_ATTR_FIELD -> object() + " has the field " + detail.get(1) + ", which is not declared";
            case INVALID_VALUE -> path() + " of " + object() + expected(1);
            case MISSING_REFERENCE ->
                path() + " of " + object() + " refers to " + detail.get(1) + ", and no object has that uid";
            case REFERENCE_TYPE_MISMATCH ->
                path() + " of " + object() + " refers to " + detail.get(1) + ", which is of type " + detail.get(3)
                        + ", not " + detail.get(2);
        };
    }

    private String expected(int index) {
        return ": expected " + detail.get(index) + ", found " + detail.get(index + 1);
    }

    private String field() {
        return detail.get(0) + "." + detail.get(1);
    }

    private String object() {
        return violation
                .subject()
                .map(subject ->
                        new TypeKey(subject.object().type(), subject.object().key()).toString())
                .orElse("an object");
    }

    private String key() {
        return violation.subject().map(subject -> subject.object().key().text()).orElse("an object");
    }

    private String path() {
        return violation
                .subject()
                .flatMap(Subject::path)
                .map(ValuePath::toString)
                .orElse(detail.get(0));
    }

    private String byOther() {
        return violation.other().map(position -> " by the one at " + position).orElse(" by another");
    }
}
