package io.alembic.document;

import java.io.OutputStream;

/** Where reading and writing of documents begins. */
public final class Documents {

    private Documents() {}

    /** A cursor on the document's first event. Content after the document fails when the cursor steps past its end. */
    public static DocumentCursor open(DocumentSource source, DocumentFormat format) {
        return switch (format) {
            case JSON -> new JsonCursor(source);
            case YAML -> new YamlDocumentCursor(source);
        };
    }

    /** Two-space JSON without a final newline, or block YAML. Who opened the stream closes it. */
    public static DocumentWriter writer(OutputStream out, DocumentFormat format) {
        return switch (format) {
            case JSON -> new JsonWriter(out, true);
            case YAML -> new YamlWriter(out);
        };
    }

    /** JSON without any white space, as external adapters and journals want it. Who opened the stream closes it. */
    public static DocumentWriter compactJson(OutputStream out) {
        return new JsonWriter(out, false);
    }
}
