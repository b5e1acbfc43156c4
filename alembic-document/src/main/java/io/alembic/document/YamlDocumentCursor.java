package io.alembic.document;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import java.util.List;

/** Reads YAML the fast way as far as that goes; then the full reader starts over, is led to the same event and goes on. */
final class YamlDocumentCursor implements DocumentCursor {

    private final String document;
    private final String text;
    private final YamlScalars scalars = new YamlScalars();
    private DocumentCursor cursor;
    private boolean plain = true;
    private long walked;

    YamlDocumentCursor(DocumentSource source) {
        document = source.name();
        String whole = source.text();
        text = whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
        cursor = open();
    }

    private DocumentCursor open() {
        try {
            return new PlainYamlCursor(document, text, scalars);
        } catch (NotPlainException e) {
            plain = false;
            return new YamlCursor(document, text, scalars);
        }
    }

    @Override
    public DocumentEvent next() {
        if (!plain) {
            return cursor.next();
        }
        try {
            DocumentEvent event = cursor.next();
            walked++;
            return event;
        } catch (NotPlainException e) {
            return startOver();
        }
    }

    private DocumentEvent startOver() {
        plain = false;
        cursor = new YamlCursor(document, text, scalars);
        for (long i = 0; i < walked; i++) {
            cursor.next();
        }
        return cursor.next();
    }

    @Override
    public DocumentEvent current() {
        return cursor.current();
    }

    @Override
    public String name() {
        return cursor.name();
    }

    @Override
    public Value scalar() {
        return cursor.scalar();
    }

    @Override
    public String scalarText() {
        return cursor.scalarText();
    }

    @Override
    public boolean scalarIsQuoted() {
        return cursor.scalarIsQuoted();
    }

    @Override
    public SourcePosition position() {
        return cursor.position();
    }

    @Override
    public int line() {
        return cursor.line();
    }

    @Override
    public int column() {
        return cursor.column();
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.YAML;
    }

    @Override
    public List<Problem> warnings() {
        return scalars.warnings();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
