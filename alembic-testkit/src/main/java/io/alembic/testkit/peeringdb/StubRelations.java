package io.alembic.testkit.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says filters by objects that are further away in columns of the kind itself, as PeeringDB does for a few. */
final class StubRelations {

    private static final String EXCHANGES = "ix_id__in";

    private StubRelations() {}

    static Map<String, List<String>> inColumns(
            String kind, Map<String, List<String>> parameters, Map<String, List<MapValue>> rows) {
        Map<String, List<String>> told = new TreeMap<>(parameters);
        if (parameters.containsKey(EXCHANGES)) {
            switch (kind) {
                case "ixpfx" -> told.put("ixlan_id__in", ids(rows, "ixlan", "id", take(told, EXCHANGES)));
                case "fac" -> told.put("id__in", ids(rows, "ixfac", "fac_id", take(told, EXCHANGES)));
                default -> {}
            }
        }
        if (parameters.containsKey("net__asn__in") && kind.equals("poc")) {
            Set<String> numbers = Set.of(take(told, "net__asn__in").get(0).split(",", -1));
            told.put("net_id__in", matching(rows.getOrDefault("net", List.of()), "asn", numbers, "id"));
        }
        return told;
    }

    private static List<String> take(Map<String, List<String>> parameters, String name) {
        return requireNonNull(parameters.remove(name), name);
    }

    private static List<String> ids(
            Map<String, List<MapValue>> rows, String by, String column, List<String> exchanges) {
        Set<String> wanted = Set.of(exchanges.get(0).split(",", -1));
        return matching(rows.getOrDefault(by, List.of()), "ix_id", wanted, column);
    }

    private static List<String> matching(List<MapValue> rows, String column, Set<String> wanted, String told) {
        return List.of(rows.stream()
                .filter(row -> wanted.contains(row.getOrNull(column).toString()))
                .map(row -> row.getOrNull(told).toString())
                .collect(Collectors.joining(",")));
    }
}
