package io.alembic.engine.map.transform;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks values up in a table of the spec: {@code map_value('roles')}, and with a second argument for all others. */
final class TableTransform implements Transform {

    private final Map<String, MapValue> tables;

    TableTransform(Map<String, MapValue> tables) {
        this.tables = Map.copyOf(tables);
    }

    @Override
    public Value apply(Value value, List<Value> given) {
        Arguments arguments = Arguments.of(given).between(1, 2);
        String name = arguments.text(0);
        MapValue table = tables.get(name);
        if (table == null) {
            throw hinted(
                    Problem.of("map_transform", "the spec declares no table " + name),
                    name,
                    tables.keySet(),
                    "declare it under tables: at the top of the spec");
        }
        String text = Arguments.textOf(value);
        Optional<Value> found = table.get(text);
        if (found.isEmpty() && arguments.count() == 1) {
            throw hinted(
                    Problem.of("map_value", "the table " + name + " has no \"" + text + "\""),
                    text,
                    table.names(),
                    "add it, or say what all others become: map_value('" + name + "', …)");
        }
        return found.orElseGet(() -> arguments.value(1));
    }

    @Override
    public boolean standsIn(Value value, List<Value> given) {
        return given.size() == 2
                && !tables.getOrDefault(Arguments.of(given).text(0), MapValue.EMPTY)
                        .has(Arguments.textOf(value));
    }

    private static MapException hinted(Problem problem, String name, Collection<String> candidates, String otherwise) {
        return new MapException(
                problem.withHint(new NearMiss(candidates).hint(name).orElse(otherwise)));
    }
}
