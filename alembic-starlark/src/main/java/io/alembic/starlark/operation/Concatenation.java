package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sequences joined with others of their kind, and with themselves. */
final class Concatenation {

    private Concatenation() {}

    /** Both one after the other, or nothing when they are not of one kind that can be joined. */
    static Optional<StarlarkValue> join(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkString a && right instanceof StarlarkString b) {
            execution.claimText((long) a.text().length() + b.text().length());
            return Optional.of(StarlarkString.of(a.text() + b.text()));
        }
        if (left instanceof StarlarkList a && right instanceof StarlarkList b) {
            return Optional.of(StarlarkList.of(items(execution, a.items(), b.items())));
        }
        if (left instanceof StarlarkTuple a && right instanceof StarlarkTuple b) {
            return Optional.of(new StarlarkTuple(items(execution, a.items(), b.items())));
        }
        if (left instanceof StarlarkBytes a && right instanceof StarlarkBytes b) {
            return Optional.of(StarlarkBytes.of(bytes(execution, a, b)));
        }
        return Optional.empty();
    }

    private static List<StarlarkValue> items(Execution execution, List<StarlarkValue> a, List<StarlarkValue> b) {
        execution.claimElements((long) a.size() + b.size());
        List<StarlarkValue> items = new ArrayList<>(a.size() + b.size());
        items.addAll(a);
        items.addAll(b);
        return items;
    }

    private static byte[] bytes(Execution execution, StarlarkBytes a, StarlarkBytes b) {
        execution.claimText((long) a.length() + b.length());
        byte[] joined = new byte[a.length() + b.length()];
        System.arraycopy(a.toArray(), 0, joined, 0, a.length());
        System.arraycopy(b.toArray(), 0, joined, a.length(), b.length());
        return joined;
    }

    /** A sequence several times over, or nothing when the value is none. */
    static Optional<StarlarkValue> repeat(Execution execution, StarlarkValue repeated, StarlarkInt count) {
        return repeated.fold(new Repetition(execution, Math.max(0, count.clampToInt())));
    }

    private record Repetition(Execution execution, int count)
            implements StarlarkValue.SomeCases<Optional<StarlarkValue>> {

        @Override
        public Optional<StarlarkValue> otherwise(StarlarkValue value) {
            return Optional.empty();
        }

        @Override
        public Optional<StarlarkValue> string(StarlarkString value) {
            execution.claimText((long) value.text().length() * count);
            return Optional.of(value.truth() ? StarlarkString.of(value.text().repeat(count)) : value);
        }

        @Override
        public Optional<StarlarkValue> bytes(StarlarkBytes value) {
            execution.claimText((long) value.length() * count);
            byte[] repeated = new byte[value.length() * count];
            for (int start = 0; start < repeated.length; start += value.length()) {
                System.arraycopy(value.toArray(), 0, repeated, start, value.length());
            }
            return Optional.of(StarlarkBytes.of(repeated));
        }

        @Override
        public Optional<StarlarkValue> list(StarlarkList value) {
            return Optional.of(StarlarkList.of(items(value.items())));
        }

        @Override
        public Optional<StarlarkValue> tuple(StarlarkTuple value) {
            return Optional.of(new StarlarkTuple(items(value.items())));
        }

        private List<StarlarkValue> items(List<StarlarkValue> items) {
            if (items.isEmpty()) {
                return List.of();
            }
            execution.claimElements((long) items.size() * count);
            return Collections.nCopies(count, items).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
