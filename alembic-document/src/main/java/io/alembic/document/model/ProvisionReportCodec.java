package io.alembic.document.model;

import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.ListValue;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Located;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What provisioning did or would do, as plans, reports and adapter answers hold it (spec 50 §1). */
public final class ProvisionReportCodec {

    private ProvisionReportCodec() {}

    /** Writes the lists that are not empty; {@code {}} when nothing is to be done. */
    public static void write(DocumentWriter out, ProvisionReport report) {
        out.startMap();
        report.changes().keySet().stream()
                .sorted(Comparator.comparing(ProvisionChange.BY_SUBJECT::indexOf))
                .forEach(change -> out.member(change.member(), ListValue.ofTexts(report.of(change))));
        out.endMap();
    }

    /**
     * Reads a report.
     *
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT for anything but lists of texts under known
     *     names, with its position
     */
    public static ProvisionReport read(Located report) {
        return read(FixedMapping.of(report, "a provision report"));
    }

    static ProvisionReport read(FixedMapping report) {
        report.allow(
                ProvisionChange.BY_SUBJECT.stream().map(ProvisionChange::member).toArray(String[]::new));
        Map<ProvisionChange, List<String>> changes = new EnumMap<>(ProvisionChange.class);
        for (ProvisionChange change : ProvisionChange.BY_SUBJECT) {
            if (report.has(change.member())) {
                changes.put(change, report.texts(change.member()));
            }
        }
        return ProvisionReport.of(changes);
    }
}
