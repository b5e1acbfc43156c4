package io.alembic.starlark.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes values, and all that can be reached from them, unchangeable. How deep they lie does not matter. */
public final class Freezing {

    private final Set<StarlarkValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<StarlarkValue> waiting = new ArrayDeque<>();

    private Freezing() {}

    public static void freeze(Collection<? extends StarlarkValue> values) {
        Freezing freezing = new Freezing();
        freezing.await(values);
        while (!freezing.waiting.isEmpty()) {
            freezing.await(freezing.waiting.pop().fold(FREEZE_AND_LIST_WHAT_IT_HOLDS));
        }
    }

    private void await(Collection<? extends StarlarkValue> values) {
        for (StarlarkValue value : values) {
            if (seen.add(value)) {
                waiting.push(value);
            }
        }
    }

    private static final StarlarkValue.Cases<Collection<StarlarkValue>> FREEZE_AND_LIST_WHAT_IT_HOLDS = new Held();

    private static final class Held implements StarlarkValue.SomeCases<Collection<StarlarkValue>> {

        @Override
        public Collection<StarlarkValue> otherwise(StarlarkValue value) {
            return List.of();
        }

        @Override
        public Collection<StarlarkValue> list(StarlarkList value) {
            value.mutability().freeze();
            return value.items();
        }

        @Override
        public Collection<StarlarkValue> tuple(StarlarkTuple value) {
            return value.items();
        }

        @Override
        public Collection<StarlarkValue> dict(StarlarkDict value) {
            value.mutability().freeze();
            List<StarlarkValue> held = new ArrayList<>(value.entries().keySet());
            held.addAll(value.entries().values());
            return held;
        }

        @Override
        public Collection<StarlarkValue> set(StarlarkSet value) {
            value.mutability().freeze();
            return value.items();
        }

        @Override
        public Collection<StarlarkValue> function(StarlarkFunction value) {
            List<StarlarkValue> held = new ArrayList<>(value.body().held());
            value.receiver().ifPresent(held::add);
            return held;
        }
    }
}
