package io.alembic.adapter.file;

import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.SchemaCodec;
import java.io.OutputStream;

/** The members of this backend's own document, and how it is written. */
final class FileFormat {

    static final String OBJECTS = "objects";
    static final String NEXT_ID = "next_id";

    /** In an inventory. */
    static final String SCHEMA = "schema";

    /** In the backend's own document. */
    static final String WRITTEN_SCHEMA = "written_schema";

    private FileFormat() {}

    static void write(OutputStream out, DocumentFormat format, FileContent content) {
        try (DocumentWriter writer = Documents.writer(out, format)) {
            write(writer, content);
        }
    }

    /**
     * Objects in the order held. The next id stands with them, so that the id of a deleted object is not given again; and
     * what was declared of their types, which tells a reference from a number.
     */
    private static void write(DocumentWriter out, FileContent content) {
        out.startMap().member(NEXT_ID, content.nextId().toValue()).name(OBJECTS).startList();
        for (StoredObject object : content.objects()) {
            out.startMap()
                    .member("type", object.type().name())
                    .member("id", object.id().toValue())
                    .member("key", object.key())
                    .member("attrs", object.attributes())
                    .endMap();
        }
        out.endList().name(WRITTEN_SCHEMA);
        SchemaCodec.write(out, content.schema());
        out.endMap();
    }
}
