package io.alembic.core.value;

import static java.util.Objects.requireNonNull;

/** A string. */
public record TextValue(String text) implements Value {

    public TextValue {
        requireNonNull(text, "text is null");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.text(text);
    }

    @Override
    public String jsonKind() {
        return "string";
    }

    // Written out: what Java makes up for a record by itself is assembled at every start, and never inlined.

    @Override
    public boolean equals(Object other) {
        return other instanceof TextValue value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return CanonicalJson.text(this);
    }
}
