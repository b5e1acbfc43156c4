package io.alembic.document.model;

import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.DriftEntry;
import io.alembic.core.plan.DriftReport;
import io.alembic.core.plan.Supersession;
import io.alembic.document.DocumentWriter;
import java.util.List;

/** Writes the drift report (spec 30 §11); uids and ids of entries stand under their {@code extensions}. */
public final class DriftReportCodec {

    private DriftReportCodec() {}

    public static void write(DocumentWriter out, DriftReport report) {
        write(out, report, true);
    }

    /** Writes the report without anything of ours. */
    public static void writeCompatible(DocumentWriter out, DriftReport report) {
        write(out, report, false);
    }

    private static void write(DocumentWriter out, DriftReport report, boolean withExtensions) {
        out.startMap();
        out.name("changed").startList();
        for (DriftEntry entry : report.changed()) {
            startEntry(out, entry);
            OperationCodec.writeChanges(out.name("changes"), entry.changes());
            endEntry(out, entry, withExtensions);
        }
        out.endList();
        writeEntries(out.name("missing"), report.missing(), withExtensions);
        writeEntries(out.name("extra"), report.extra(), withExtensions);
        report.schemaPreview().ifPresent(preview -> ProvisionReportCodec.write(out.name("schema_preview"), preview));
        writeAdoptions(out, report.adopted(), withExtensions);
        writeSupersessions(out, report.superseded());
        report.state().ifPresent(state -> SummaryCodec.writeState(out.name("state"), state, withExtensions));
        report.matching().ifPresent(matching -> SummaryCodec.writeMatching(out.name("matching"), matching));
        out.endMap();
    }

    private static void writeEntries(DocumentWriter out, List<DriftEntry> entries, boolean withExtensions) {
        out.startList();
        for (DriftEntry entry : entries) {
            startEntry(out, entry);
            endEntry(out, entry, withExtensions);
        }
        out.endList();
    }

    private static void startEntry(DocumentWriter out, DriftEntry entry) {
        out.startMap()
                .member("type_name", entry.type().name())
                .member("key", entry.key().fields());
    }

    private static void endEntry(DocumentWriter out, DriftEntry entry, boolean withExtensions) {
        if (withExtensions) {
            out.name("extensions").startMap().member("uid", entry.uid().toString());
            entry.id().ifPresent(id -> out.member("backend_id", id.toValue()));
            out.endMap();
        }
        out.endMap();
    }

    private static void writeAdoptions(DocumentWriter out, List<Adoption> adoptions, boolean withExtensions) {
        if (adoptions.isEmpty()) {
            return;
        }
        out.name("adopted").startList();
        for (Adoption adoption : adoptions) {
            out.startMap()
                    .member("type_name", adoption.type().name())
                    .member("uid", adoption.uid().toString())
                    .member("key", adoption.key().fields())
                    .member("backend_id", adoption.id().toValue());
            if (withExtensions) {
                adoption.replaced()
                        .ifPresent(replaced -> out.name("extensions")
                                .startMap()
                                .member("replaced", replaced.toValue())
                                .endMap());
            }
            out.endMap();
        }
        out.endList();
    }

    private static void writeSupersessions(DocumentWriter out, List<Supersession> supersessions) {
        if (supersessions.isEmpty()) {
            return;
        }
        out.name("superseded").startList();
        for (Supersession supersession : supersessions) {
            out.startMap()
                    .member("type_name", supersession.type().name())
                    .member("backend_id", supersession.id().toValue())
                    .member("superseded", supersession.superseded().toString())
                    .member("by", supersession.by().toString())
                    .endMap();
        }
        out.endList();
    }
}
