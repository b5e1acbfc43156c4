package io.alembic.cli.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a suite counted, as a table. */
final class Tally {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    synchronized void add(String what, int count) {
        counts.merge(what, count, Integer::sum);
    }

    synchronized void add(Damage damage) {
        add("duplicates", damage.duplicates().size());
        add("losses", damage.losses().size());
        add("uids bound to a wrong object", damage.misbound().size());
        add("journals and temporary files left behind", damage.leftovers().size());
        add("further plans that are not empty", damage.unplanned().isEmpty() ? 0 : 1);
    }

    synchronized int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @SuppressWarnings("SystemOut") // the table is what the suite is run for
    synchronized void print(String title) {
        StringBuilder table = new StringBuilder("\n").append(title).append('\n');
        counts.forEach((what, count) -> table.append("%-44s %7d%n".formatted(what, count)));
        System.out.println(table);
    }
}
