package io.alembic.document.model;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.Schema;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.SourceNode;
import java.util.List;

/** The {@code schema} of inventories, plans and adapter requests (spec 10 §1, §2). */
public final class SchemaCodec {

    private SchemaCodec() {}

    /** Writes the value of a {@code schema} member: types sorted, composite types nested. */
    public static void write(DocumentWriter out, Schema schema) {
        new SchemaWriter(out).write(schema);
    }

    /** The schema the cursor stands at; leaves it on the value's last event. Anything amiss is INVALID_INPUT. */
    public static Schema read(DocumentCursor cursor) {
        return read(SourceNode.read(cursor), cursor.format());
    }

    /** The schema of a node. Anything amiss is INVALID_INPUT. */
    public static Schema read(SourceNode node, DocumentFormat format) {
        Problems problems = new Problems();
        DeclaredSchema declared = read(node, format, problems);
        List<Problem> found = problems.list();
        if (found.size() == 1) {
            throw AlembicException.of(ErrorKind.INVALID_INPUT, found.get(0));
        }
        problems.throwIfAny(ErrorKind.INVALID_INPUT, "the schema cannot be read");
        return declared.schema();
    }

    /**
     * The schema of a node as far as it can be read; what cannot is told as a problem and left out.
     *
     * @param format decides whether null stands for an empty mapping: in YAML it does (spec 20 §2)
     */
    public static DeclaredSchema read(SourceNode node, DocumentFormat format, Problems problems) {
        return new SchemaReader(format == DocumentFormat.YAML, problems).read(node);
    }
}
