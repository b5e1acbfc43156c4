package io.alembic.engine.map.ledger;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import io.alembic.document.model.SourcePositionCodec;
import io.alembic.engine.load.Sources;
import java.util.Optional;

/** Writes a ledger as a document ({@code schemas/ledger.schema.json}), in the order of the input. */
public final class LedgerCodec {

    private LedgerCodec() {}

    /** @param sources of the input */
    public static void write(DocumentWriter out, Ledger ledger, Sources sources) {
        out.startMap().name("summary").startMap();
        write(out.name("objects"), ledger.objectCounts());
        write(out.name("fields"), ledger.fieldCounts());
        out.endMap().name("objects").startList();
        for (int i = 0; i < ledger.size(); i++) {
            writeObject(out, ledger, i, sources.object(i));
        }
        out.endList().endMap();
    }

    private static void write(DocumentWriter out, OutcomeCounts counts) {
        out.startMap()
                .member("total", counts.total())
                .member("mapped", counts.mapped())
                .member("merged", counts.merged())
                .member("defaulted", counts.defaulted())
                .member("dropped", counts.dropped())
                .endMap();
    }

    private static void writeObject(DocumentWriter out, Ledger ledger, int index, Optional<SourcePosition> source) {
        InventoryObject object = ledger.object(index);
        out.startMap()
                .member("uid", object.uid().toString())
                .member("type", object.type().name())
                .member("key", object.key().fields())
                .name("source");
        source.ifPresentOrElse(position -> SourcePositionCodec.write(out, position), () -> out.value(Value.ofNull()));
        write(out, ledger.fate(index));
        out.name("fields").startList();
        for (Ledger.Field field : ledger.fields(index)) {
            out.startMap().member("field", field.name());
            write(out, field.fate());
            out.endMap();
        }
        out.endList().endMap();
    }

    private static void write(DocumentWriter out, Fate fate) {
        out.member("outcome", fate.outcome().label()).name("reasons").startList();
        fate.reasons().forEach(reason -> out.value(Value.of(reason)));
        out.endList();
    }
}
