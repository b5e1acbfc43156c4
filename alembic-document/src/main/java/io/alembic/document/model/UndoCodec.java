package io.alembic.document.model;

import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import java.util.SortedMap;
import java.util.SortedSet;

/** The record an apply is undone from: a document of ours alone, JSON ({@code schemas/undo.schema.json}). */
public final class UndoCodec {

    static final long FORMAT = 1;

    private UndoCodec() {}

    public static void write(DocumentWriter out, UndoRecord record) {
        out.startMap().member("format", FORMAT);
        out.name("backend")
                .startMap()
                .member(StateCodec.ADAPTER, record.backend().adapter())
                .member(StateCodec.INSTANCE, record.backend().instance())
                .endMap();
        out.member("plan", record.plan()).member("ended", record.ended());
        record.effects().ifPresent(effects -> out.member("effects", effects.tag()));
        if (!record.provision().equals(ProvisionReport.EMPTY)) {
            ProvisionReportCodec.write(out.name("provision"), record.provision());
        }
        SchemaCodec.write(out.name("schema"), record.schema());
        if (!record.lateFields().isEmpty()) {
            writeLateFields(out.name("late_fields"), record.lateFields());
        }
        KnownObjectsCodec.writeMembers(out, record.known());
        out.name("ops").startList();
        record.entries().forEach(entry -> write(out, entry));
        out.endList().endMap();
    }

    private static void writeLateFields(DocumentWriter out, SortedMap<TypeName, SortedSet<String>> lateFields) {
        out.startMap();
        lateFields.forEach((type, fields) -> {
            out.name(type.name()).startList();
            fields.forEach(field -> out.value(Value.of(field)));
            out.endList();
        });
        out.endMap();
    }

    private static void write(DocumentWriter out, UndoEntry entry) {
        OperationCodec.write(out.startMap().name("op"), entry.operation());
        entry.before().ifPresent(before -> write(out.name("before"), before));
        if (entry.adopted()) {
            out.member("adopted", true);
        }
        out.endMap();
    }

    private static void write(DocumentWriter out, PriorObject before) {
        out.startMap()
                .member("key", before.key().fields())
                .member("attrs", before.attributes())
                .endMap();
    }

    /**
     * Reads a record.
     *
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT for anything that is none
     */
    public static UndoRecord read(DocumentSource source) {
        try (DocumentCursor cursor = Documents.open(source, DocumentFormat.JSON)) {
            return new UndoReader(cursor).read();
        }
    }
}
