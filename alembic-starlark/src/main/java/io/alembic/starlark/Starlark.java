package io.alembic.starlark;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.run.Globals;
import io.alembic.starlark.run.ModuleProgram;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Compiles modules and what they load: each module once, whoever loads it. It is used by one thread; the modules that it
 * gives are frozen and can be used by any number.
 */
public final class Starlark {

    private final ModuleResolver resolver;
    private final Host host;
    private final Limits limits;
    private final Map<String, StarlarkModule> modules = new HashMap<>();
    private final Deque<String> underWay = new ArrayDeque<>();

    /** @param limits for the top level of each module */
    public Starlark(ModuleResolver resolver, Host host, Limits limits) {
        this.resolver = requireNonNull(resolver, "resolver is null");
        this.host = requireNonNull(host, "host is null");
        this.limits = requireNonNull(limits, "limits is null");
    }

    /**
     * Compiles and runs a module, and freezes what it holds.
     *
     * @throws StarlarkException for whatever is wrong in it or in what it loads
     */
    public StarlarkModule load(ModuleSource source) {
        StarlarkModule known = modules.get(source.name());
        if (known != null) {
            return known;
        }
        underWay.addLast(source.name());
        try {
            Execution execution = new Execution(limits, host::isCancelled, host::print);
            Position start = new Position(source.name(), 1, 1);
            Globals globals = Guarded.run(
                    execution,
                    start,
                    () -> ModuleProgram.compile(source.name(), source.text(), this::imported)
                            .run(execution));
            StarlarkModule module = new StarlarkModule(source.name(), globals.byName());
            modules.put(source.name(), module);
            return module;
        } finally {
            underWay.removeLast();
        }
    }

    private Map<String, StarlarkValue> imported(String name, Position at) {
        ModuleSource source = resolver.resolve(name, at);
        if (underWay.contains(source.name())) {
            throw StarlarkException.of(at, "modules load one another in a circle: " + circle(source.name()));
        }
        return load(source).values();
    }

    private String circle(String name) {
        Iterator<String> names = underWay.iterator();
        StringBuilder circle = new StringBuilder();
        boolean within = false;
        while (names.hasNext()) {
            String next = names.next();
            within |= next.equals(name);
            if (within) {
                circle.append(next).append(" → ");
            }
        }
        return circle.append(name).toString();
    }
}
