package io.alembic.document.model;

import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Located;
import java.util.List;
import java.util.Optional;

/** An operation as plans, journals and adapter requests hold it (spec 50 §1, "Op"). */
public final class OperationCodec {

    private OperationCodec() {}

    /** Writes the bare form, that of the wire: nothing of ours, members in the order of spec 30 §10. */
    public static void write(DocumentWriter out, Operation operation) {
        writeMembers(out.startMap(), operation);
        out.endMap();
    }

    /**
     * Reads an operation, extensions passed over.
     *
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT for anything amiss, with its position
     */
    public static Operation read(Located operation) {
        return OperationReader.read(FixedMapping.of(operation, "an operation"));
    }

    /** Writes the members alone, into a mapping that is open, so that others can follow. */
    static void writeMembers(DocumentWriter out, Operation operation) {
        out.member("op", operation.kind().tag())
                .member("uid", operation.uid().toString())
                .member("type_name", operation.type().name());
        operation.fold(
                create -> writeCreate(out, create),
                update -> writeUpdate(out, update),
                delete -> writeDelete(out, delete));
    }

    /** Writes a list of {@code field, from, to}. */
    static void writeChanges(DocumentWriter out, List<FieldChange> changes) {
        out.startList();
        for (FieldChange change : changes) {
            out.startMap()
                    .member("field", change.field())
                    .member("from", change.from())
                    .member("to", change.to())
                    .endMap();
        }
        out.endList();
    }

    private static DocumentWriter writeCreate(DocumentWriter out, Operation.Create create) {
        ObjectCodec.write(out.name("desired"), create.object());
        return out;
    }

    private static DocumentWriter writeUpdate(DocumentWriter out, Operation.Update update) {
        ObjectCodec.write(out.name("desired"), update.object());
        writeChanges(out.name("changes"), update.changes());
        return writeId(out, update.id());
    }

    private static DocumentWriter writeDelete(DocumentWriter out, Operation.Delete delete) {
        return writeId(out.member("key", delete.key().fields()), delete.id());
    }

    private static DocumentWriter writeId(DocumentWriter out, Optional<BackendId> id) {
        id.ifPresent(known -> out.member("backend_id", known.toValue()));
        return out;
    }
}
