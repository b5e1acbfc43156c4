package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.util.List;

/**
 * A field of a model.
 *
 * @param target of references: the model's content type
 * @param choices of choices
 * @param shown whether objects show it; some are taken on create only
 */
record StubField(
        String name,
        Kind kind,
        boolean required,
        boolean nullable,
        String target,
        List<Value> choices,
        Value whenAbsent,
        boolean shown) {

    StubField {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(target, "target is null");
        choices = List.copyOf(choices);
        requireNonNull(whenAbsent, "whenAbsent is null");
    }

    /** A text that cannot be null: empty when nothing is said. */
    static StubField text(String name) {
        return of(name, Kind.TEXT, false, "", List.of(), Value.of(""));
    }

    static StubField number(String name) {
        return of(name, Kind.INTEGER, true, "", List.of(), Value.ofNull());
    }

    static StubField number(String name, long otherwise) {
        return of(name, Kind.INTEGER, false, "", List.of(), Value.of(otherwise));
    }

    static StubField decimal(String name) {
        return of(name, Kind.DECIMAL, true, "", List.of(), Value.ofNull());
    }

    static StubField flag(String name, boolean otherwise) {
        return of(name, Kind.BOOLEAN, false, "", List.of(), Value.of(otherwise));
    }

    static StubField time(String name) {
        return of(name, Kind.DATE_TIME, true, "", List.of(), Value.ofNull());
    }

    static StubField json(String name) {
        return of(name, Kind.JSON, true, "", List.of(), Value.ofNull());
    }

    static StubField choice(String name, String... values) {
        return of(
                name,
                Kind.CHOICE,
                true,
                "",
                List.of(values).stream().map(Value::of).toList(),
                Value.ofNull());
    }

    static StubField reference(String name, String target) {
        return of(name, Kind.REFERENCE, true, target, List.of(), Value.ofNull());
    }

    static StubField references(String name, String target) {
        return of(name, Kind.REFERENCES, false, target, List.of(), io.alembic.core.value.ListValue.EMPTY);
    }

    static StubField contentTypes(String name) {
        return of(name, Kind.CONTENT_TYPES, false, "", List.of(), io.alembic.core.value.ListValue.EMPTY);
    }

    StubField must() {
        return new StubField(name, kind, true, false, target, choices, whenAbsent, shown);
    }

    StubField orNull() {
        return new StubField(name, kind, required, true, target, choices, Value.ofNull(), shown);
    }

    StubField hidden() {
        return new StubField(name, kind, required, nullable, target, choices, whenAbsent, false);
    }

    private static StubField of(
            String name, Kind kind, boolean nullable, String target, List<Value> choices, Value whenAbsent) {
        return new StubField(name, kind, false, nullable, target, choices, whenAbsent, true);
    }

    /** What a field holds. */
    enum Kind {
        TEXT("string", "String"),
        INTEGER("integer", "Int"),
        DECIMAL("decimal", "Decimal"),
        BOOLEAN("boolean", "Boolean"),
        DATE_TIME("datetime", "DateTime"),
        JSON("field", "GenericScalar"),
        CHOICE("field", ""),
        REFERENCE("field", ""),
        REFERENCES("field", ""),
        CONTENT_TYPES("field", "");

        private final String word;
        private final String scalar;

        Kind(String word, String scalar) {
            this.word = word;
            this.scalar = scalar;
        }

        /** As OPTIONS says it. */
        String word() {
            return word;
        }

        /** As GraphQL says it; empty for what is no scalar. */
        String scalar() {
            return scalar;
        }
    }
}
