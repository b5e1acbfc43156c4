package io.alembic.core.value;

import java.util.List;

/** Values in an order that counts. */
public record ListValue(List<Value> elements) implements Value {

    public static final ListValue EMPTY = new ListValue(List.of());

    public ListValue {
        elements = List.copyOf(elements);
    }

    public static ListValue of(Value... elements) {
        return new ListValue(List.of(elements));
    }

    public static ListValue ofTexts(List<String> texts) {
        return new ListValue(texts.stream().map(Value::of).toList());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.list(this);
    }

    @Override
    public String jsonKind() {
        return "array";
    }

    @Override
    public String toString() {
        return CanonicalJson.text(this);
    }
}
