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

    @Override
    public String toString() {
        return CanonicalJson.text(this);
    }
}
