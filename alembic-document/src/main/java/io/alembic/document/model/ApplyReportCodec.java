package io.alembic.document.model;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.SkippedOperation;
import io.alembic.document.DocumentWriter;
import java.util.List;

/** Writes the report of an apply (spec 40 §9); what is ours stands under {@code extensions}. */
public final class ApplyReportCodec {

    private ApplyReportCodec() {}

    public static void write(DocumentWriter out, ApplyReport report) {
        out.startMap();
        writeApplied(out.name("applied"), report.applied());
        if (!report.resumed().isEmpty()) {
            writeApplied(out.name("resumed"), report.resumed());
            out.member("previously_applied_count", report.resumed().size());
        }
        ProvisionReportCodec.write(out.name("provision"), report.provision());
        if (!report.skipped().isEmpty()) {
            writeSkipped(out.name("skipped"), report.skipped());
        }
        new ApplyReportExtensions(out).write(report);
        out.endMap();
    }

    private static void writeApplied(DocumentWriter out, List<AppliedOperation> operations) {
        out.startList();
        for (AppliedOperation operation : operations) {
            out.startMap()
                    .member("uid", operation.uid().toString())
                    .member("type_name", operation.type().name());
            operation.id().ifPresent(id -> out.member("backend_id", id.toValue()));
            writeHow(out, operation);
            out.endMap();
        }
        out.endList();
    }

    private static void writeHow(DocumentWriter out, AppliedOperation operation) {
        if (operation.kind().isPresent()) {
            out.name("extensions").startMap();
            if (operation.adopted()) {
                out.member("adopted", true);
            }
            out.member("op", operation.kind().get().tag()).endMap();
        }
    }

    private static void writeSkipped(DocumentWriter out, List<SkippedOperation> operations) {
        out.startList();
        for (SkippedOperation operation : operations) {
            out.startMap()
                    .member("uid", operation.uid().toString())
                    .member("type_name", operation.type().name())
                    .member("op", operation.kind().tag())
                    .endMap();
        }
        out.endList();
    }
}
