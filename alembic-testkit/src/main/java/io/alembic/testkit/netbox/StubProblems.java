package io.alembic.testkit.netbox;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** What is wrong with one written object: lists of texts by field. */
final class StubProblems {

    static final String WHOLE = "__all__";

    private MapValue all = MapValue.EMPTY;

    void add(String field, String text) {
        ListValue before = all.getOrNull(field).asList().orElse(ListValue.EMPTY);
        java.util.List<Value> texts = new java.util.ArrayList<>(before.elements());
        texts.add(Value.of(text));
        all = all.with(field, new ListValue(texts));
    }

    /** For what is told in another shape. */
    void put(String field, Value told) {
        all = all.with(field, told);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    MapValue toValue() {
        return all;
    }
}
