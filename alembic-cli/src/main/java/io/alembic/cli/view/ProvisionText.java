package io.alembic.cli.view;

import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What provisioning did or would do, in the wording scripts know (spec 50 §1). */
final class ProvisionText {

    private ProvisionText() {}

    /** {@code provision: 2 fields created, 1 tags created}, then a line each change. */
    static List<String> done(ProvisionReport report) {
        return lines("provision: ", report, "", ProvisionChange::verb);
    }

    /** {@code schema preview: 2 fields would be created}, then a line each change. */
    static List<String> preview(ProvisionReport report) {
        return lines("schema preview: ", report, "would be ", change -> "would " + infinitive(change));
    }

    private static List<String> lines(
            String head, ProvisionReport report, String auxiliary, Function<ProvisionChange, String> verb) {
        List<String> counts = new ArrayList<>();
        for (ProvisionChange change : ProvisionChange.BY_SUBJECT) {
            int count = report.of(change).size();
            if (count > 0) {
                counts.add(count + " " + change.noun() + " " + auxiliary + change.verb());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(head + (counts.isEmpty() ? "no schema changes" : String.join(", ", counts)));
        report.changes()
                .forEach((change, entries) ->
                        entries.forEach(entry -> lines.add("  " + verb.apply(change) + " " + entry)));
        return lines;
    }

    /** {@code created} is to {@code create} as all verbs here: they end in -ed after an e. */
    private static String infinitive(ProvisionChange change) {
        return change.verb().substring(0, change.verb().length() - 1);
    }
}
