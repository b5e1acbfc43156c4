package io.alembic.document;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import java.io.OutputStream;
import java.util.BitSet;

/** JSON, indented by two spaces with one member or element a line, or without any white space. */
final class JsonWriter implements TreeWriter {

    private final TextBuffer buffer;
    private final StringBuilder text;
    private final boolean pretty;
    /** Which of the open maps and lists hold something already. */
    private final BitSet filled = new BitSet();

    private int depth;
    private boolean named;

    JsonWriter(OutputStream out, boolean pretty) {
        this.buffer = new TextBuffer(out);
        this.text = buffer.text();
        this.pretty = pretty;
    }

    @Override
    public DocumentWriter startMap() {
        return start('{');
    }

    @Override
    public DocumentWriter endMap() {
        return end('}');
    }

    @Override
    public DocumentWriter startList() {
        return start('[');
    }

    @Override
    public DocumentWriter endList() {
        return end(']');
    }

    @Override
    public DocumentWriter name(String name) {
        separate();
        quoted(name);
        text.append(pretty ? ": " : ":");
        named = true;
        return this;
    }

    @Override
    public DocumentWriter nullValue() {
        return literal("null");
    }

    @Override
    public DocumentWriter bool(boolean value) {
        return literal(value ? "true" : "false");
    }

    @Override
    public DocumentWriter integer(IntegerValue value) {
        return literal(value.value().toString());
    }

    @Override
    public DocumentWriter decimal(DecimalValue value) {
        return literal(value.literal());
    }

    @Override
    public DocumentWriter text(String value) {
        beforeValue();
        quoted(value);
        buffer.drain();
        return this;
    }

    @Override
    public void close() {
        buffer.flush();
    }

    private DocumentWriter literal(String literal) {
        beforeValue();
        text.append(literal);
        buffer.drain();
        return this;
    }

    private DocumentWriter start(char bracket) {
        beforeValue();
        text.append(bracket);
        depth++;
        filled.clear(depth);
        return this;
    }

    private DocumentWriter end(char bracket) {
        boolean holdsSomething = filled.get(depth);
        depth--;
        if (holdsSomething) {
            newLine();
        }
        text.append(bracket);
        buffer.drain();
        return this;
    }

    private void beforeValue() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            separate();
        }
    }

    private void separate() {
        if (filled.get(depth)) {
            text.append(',');
        }
        filled.set(depth);
        newLine();
    }

    private void newLine() {
        if (pretty) {
            text.append('\n');
            for (int i = 0; i < depth; i++) {
                text.append("  ");
            }
        }
    }

    private void quoted(String value) {
        int from = text.length();
        CanonicalJson.appendQuoted(text, value);
        if (SurrogatePairs.areSplit(value)) {
            SurrogatePairs.escapeSplit(text, from);
        }
    }
}
