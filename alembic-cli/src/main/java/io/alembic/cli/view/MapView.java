package io.alembic.cli.view;

import io.alembic.cli.service.LedgerDocument;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.session.Session;
import io.alembic.engine.map.run.MapSummary;
import io.alembic.engine.map.run.MapSummary.RuleCount;
import java.util.stream.Collectors;

/** Tells what a mapping did. What no rule took goes to standard error: nobody should miss it. */
public final class MapView {

    private final Session session;

    public MapView(Session session) {
        this.session = session;
    }

    public void show(MapSummary summary) {
        session.out().println("mapped " + objects(summary.read()) + " to " + summary.written());
        for (RuleCount rule : summary.rules()) {
            String what = rule.passesThrough() ? " passed through" : " emitted";
            session.out().println("  rule " + rule.name() + ": " + rule.written() + what);
        }
        if (summary.made() > 0) {
            session.out().println("  objects: " + summary.made() + " made");
        }
        summary.fields().ifPresent(fields -> session.out().println("  " + fields.total() + " fields: " + fields));
        if (summary.droppedObjects() > 0) {
            String types = summary.dropped().entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", "));
            session.err()
                    .println("warning: dropped " + objects(summary.droppedObjects()) + " that no rule takes: " + types);
        }
    }

    public void ledgerWritten(OutputDocument document) {
        session.out().println("ledger " + LedgerDocument.told(document));
    }

    public void written(OutputDocument document) {
        session.out().println("inventory " + document.told());
    }

    private static String objects(int count) {
        return count + (count == 1 ? " object" : " objects");
    }
}
