package io.alembic.starlark.builtin;

import io.alembic.starlark.value.StarlarkInt;

/** A stretch of a sequence that a method looks at: both ends lie within the sequence. */
record Span(int start, int stop) {

    /** The stretch that two optional arguments name, the first of which has an index. */
    static Span of(Call call, int index, int size) {
        int start = call.unlessNone(index)
                .map(value -> position(call.asInt(value), size))
                .orElse(0);
        int stop = call.unlessNone(index + 1)
                .map(value -> position(call.asInt(value), size))
                .orElse(size);
        return new Span(start, stop);
    }

    /** The nearest position in a sequence; negative numbers count from its end. */
    static int position(StarlarkInt number, int size) {
        int value = number.clampToInt();
        int fromStart = value < 0 ? value + size : value;
        return Math.max(0, Math.min(size, fromStart));
    }

    boolean isReversed() {
        return start > stop;
    }
}
