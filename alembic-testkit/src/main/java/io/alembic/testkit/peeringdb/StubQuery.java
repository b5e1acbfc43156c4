package io.alembic.testkit.peeringdb;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the parameters of one list ask for. */
final class StubQuery {

    private static final String IN = "__in";

    private final Map<String, Set<String>> wanted = new HashMap<>();
    private Optional<Instant> since = Optional.empty();

    private StubQuery() {}

    static StubQuery of(Map<String, List<String>> parameters, List<MapValue> rows) {
        StubQuery query = new StubQuery();
        parameters.forEach((name, values) -> query.read(name, values.get(values.size() - 1), rows));
        return query;
    }

    private void read(String name, String value, List<MapValue> rows) {
        switch (name) {
            case "depth" -> require(value.equals("0"), "depth " + value + " cuts long lists short");
            case "since" -> since = Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
            default -> {
                String column = name.endsWith(IN) ? name.substring(0, name.length() - IN.length()) : name;
                Set<String> values = Set.of(name.endsWith(IN) ? value.split(",", -1) : new String[] {value});
                require(values.size() <= 150, "more than 150 values in " + name);
                String held = column.equals("net__asn") ? "local_asn" : column;
                require(rows.stream().allMatch(row -> row.has(held)), "no column " + column);
                wanted.put(held, values);
            }
        }
    }

    boolean asksFor(MapValue row) {
        boolean isGone = row.getOrNull("status").equals(Value.of("deleted"));
        boolean inTime = since.isEmpty() ? !isGone : !updated(row).isBefore(since.get());
        Predicate<Map.Entry<String, Set<String>>> matches =
                each -> each.getValue().contains(text(row.getOrNull(each.getKey())));
        return inTime && wanted.entrySet().stream().allMatch(matches);
    }

    private static Instant updated(MapValue row) {
        return Instant.parse(text(row.getOrNull("updated")));
    }

    private static String text(Value value) {
        return Stream.of(value)
                .flatMap(each -> each.asText().stream())
                .findFirst()
                .orElseGet(value::toString);
    }

    private static void require(boolean met, String complaint) {
        if (!met) {
            throw new StubRefusal(400, MapValue.of("meta", MapValue.of("error", Value.of(complaint))));
        }
    }
}
