package io.alembic.document.model;

import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.ListValue;
import io.alembic.document.DocumentWriter;
import java.util.Comparator;
import java.util.List;

/** What provisioning did or would do, as plans, reports and adapter answers hold it (spec 50 §1). */
public final class ProvisionReportCodec {

    /** The order of the members in documents, which is not the one people are told. */
    private static final List<ProvisionChange> MEMBERS = List.of(
            ProvisionChange.CREATED_FIELDS,
            ProvisionChange.UPDATED_FIELDS,
            ProvisionChange.CREATED_TAGS,
            ProvisionChange.CREATED_OBJECT_TYPES,
            ProvisionChange.CREATED_OBJECT_FIELDS,
            ProvisionChange.UPDATED_OBJECT_FIELDS,
            ProvisionChange.DEPRECATED_OBJECT_TYPES,
            ProvisionChange.DEPRECATED_OBJECT_FIELDS,
            ProvisionChange.DELETED_OBJECT_TYPES,
            ProvisionChange.DELETED_OBJECT_FIELDS);

    private ProvisionReportCodec() {}

    /** Writes the lists that are not empty; {@code {}} when nothing is to be done. */
    public static void write(DocumentWriter out, ProvisionReport report) {
        out.startMap();
        report.changes().keySet().stream()
                .sorted(Comparator.comparing(MEMBERS::indexOf))
                .forEach(change -> out.member(change.member(), ListValue.ofTexts(report.of(change))));
        out.endMap();
    }
}
