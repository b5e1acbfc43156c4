package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.service.InventoryFolder;
import io.alembic.cli.service.OutputDocument;
import io.alembic.cli.session.Session;
import io.alembic.core.identity.TypeName;
import io.alembic.engine.derive.ImportReport;
import io.alembic.engine.derive.PulledSchema;
import io.alembic.engine.derive.WholeInventory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells people what was imported, under which keys, and what was left out; what is odd goes to standard error. */
public final class ImportTextView implements ImportView {

    private final PrintStream out;
    private final PrintStream err;

    public ImportTextView(Session session) {
        requireNonNull(session, "session is null");
        out = session.out();
        err = session.err();
    }

    @Override
    public void imported(int objects, OutputDocument document) {
        out.println("imported " + counted(objects, "object"));
        out.println("inventory " + document.told());
    }

    @Override
    public void imported(WholeInventory whole, InventoryFolder folder) {
        ImportReport report = whole.report();
        long empty =
                report.types().values().stream().filter(count -> count == 0).count();
        out.println("imported " + counted(report.objects(), "object") + " of "
                + counted(report.types().size() - (int) empty, "type")
                + (empty == 0 ? "" : ", and the schema of " + counted((int) empty, "type") + " without any"));
        show(report);
        out.println("inventory (yaml) written to " + folder.entry());
    }

    @Override
    public void pulled(PulledSchema pulled, OutputDocument document) {
        out.println("pulled " + counted(pulled.schema().types().size(), "type"));
        show(pulled.report());
        out.println("schema " + document.told());
    }

    private void show(ImportReport report) {
        report.keyedById().forEach((type, reason) -> {
            if (report.types().getOrDefault(type, 1) > 0) {
                out.println("  " + type + ": keyed by id: " + reason);
            }
        });
        byReason(report.leftOutTypes()).forEach((reason, types) -> out.println("  left out " + types + ": " + reason));
        fieldsByReason(report).forEach((reason, fields) -> out.println("  left out " + fields + ": " + reason));
        report.widened()
                .forEach((type, fields) ->
                        fields.forEach((field, told) -> err.println("warning: " + type + "." + field + " is " + told)));
        report.cleared()
                .forEach((type, fields) -> fields.forEach((field, count) -> err.println("warning: left out " + type
                        + "." + field + " of " + counted(count, "object") + ": it refers to what --where left out")));
    }

    private static SortedMap<String, String> byReason(Map<TypeName, String> leftOut) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        leftOut.forEach((type, reason) ->
                names.computeIfAbsent(reason, each -> new ArrayList<>()).add(type.name()));
        return joined(names);
    }

    private static SortedMap<String, String> fieldsByReason(ImportReport report) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        report.leftOutFields()
                .forEach((type, fields) -> fields.forEach((field, reason) ->
                        names.computeIfAbsent(reason, each -> new ArrayList<>()).add(type + "." + field)));
        return joined(names);
    }

    private static SortedMap<String, String> joined(SortedMap<String, List<String>> names) {
        SortedMap<String, String> joined = new TreeMap<>();
        names.forEach((reason, all) -> joined.put(reason, String.join(", ", all)));
        return joined;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
