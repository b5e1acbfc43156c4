package io.alembic.document.model;

import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;

/** The plan document (spec 30 §10); what is ours stands under {@code extensions} of the plan, its summary and its operations. */
public final class PlanCodec {

    private PlanCodec() {}

    public static void write(DocumentWriter out, Plan plan) {
        write(out, plan, true);
    }

    /** Writes the plan without anything of ours, for readers that refuse {@code extensions}. */
    public static void writeCompatible(DocumentWriter out, Plan plan) {
        write(out, plan, false);
    }

    /**
     * Reads a plan. Every mapping of fixed shape is strict but for what stands under {@code extensions}.
     *
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT for anything that is no plan
     */
    public static Plan read(DocumentSource source, DocumentFormat format) {
        try (DocumentCursor cursor = Documents.open(source, format)) {
            return new PlanReader(cursor).read();
        }
    }

    private static void write(DocumentWriter out, Plan plan, boolean withExtensions) {
        out.startMap();
        SchemaCodec.write(out.name("schema"), plan.schema());
        out.name("ops").startList();
        for (PlannedOperation planned : plan.operations()) {
            OperationCodec.writeMembers(out.startMap(), planned.operation());
            if (withExtensions) {
                EvidenceCodec.write(out, planned);
            }
            out.endMap();
        }
        out.endList();
        plan.summary().ifPresent(summary -> SummaryCodec.write(out.name("summary"), summary, withExtensions));
        plan.schemaPreview().ifPresent(preview -> ProvisionReportCodec.write(out.name("schema_preview"), preview));
        plan.effects().ifPresent(effects -> out.member("effects", effects.tag()));
        if (withExtensions) {
            writeExtensions(out, plan);
        }
        out.endMap();
    }

    private static void writeExtensions(DocumentWriter out, Plan plan) {
        if (plan.origin().isEmpty() && plan.known().isEmpty()) {
            return;
        }
        out.name("extensions").startMap();
        plan.origin().ifPresent(origin -> PlanOriginCodec.writeMembers(out, origin));
        KnownObjectsCodec.writeMembers(out, plan.known());
        out.endMap();
    }
}
