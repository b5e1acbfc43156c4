package io.alembic.document;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * YAML in block style, one member or element a line. A number that no YAML scalar can spell exactly is written as the
 * peer's one-member mapping, which both sides read as the number (spec 10 §6).
 */
final class YamlWriter implements TreeWriter {

    /** Longer names need the {@code ?} form: readers look ahead 1024 characters for the colon. */
    private static final int LONGEST_SIMPLE_NAME = 200;

    private static final int INITIAL = 16;

    private final TextBuffer buffer;
    private final StringBuilder text;
    private Before before = Before.NOTHING;

    /** For each open map or list: whether it is a list, whether it holds something yet, and what it stands behind. */
    private final BitSet lists = new BitSet();

    private final BitSet filled = new BitSet();
    private Before[] openedBehind = new Before[INITIAL];
    private int depth;

    /** What stands on the line before the value to come. */
    private enum Before {
        NOTHING,
        NAME,
        DASH
    }

    YamlWriter(OutputStream out) {
        buffer = new TextBuffer(out);
        text = buffer.text();
    }

    @Override
    public DocumentWriter startMap() {
        return start(false);
    }

    @Override
    public DocumentWriter startList() {
        return start(true);
    }

    @Override
    public DocumentWriter endMap() {
        return end("{}");
    }

    @Override
    public DocumentWriter endList() {
        return end("[]");
    }

    @Override
    public DocumentWriter name(String name) {
        beginEntry();
        if (name.length() > LONGEST_SIMPLE_NAME) {
            text.append("? ");
            YamlText.append(text, name);
            newLine();
        } else {
            YamlText.append(text, name);
        }
        text.append(':');
        before = Before.NAME;
        return this;
    }

    @Override
    public DocumentWriter nullValue() {
        return plain("null");
    }

    @Override
    public DocumentWriter bool(boolean value) {
        return plain(value ? "true" : "false");
    }

    @Override
    public DocumentWriter integer(IntegerValue value) {
        return number(value);
    }

    @Override
    public DocumentWriter decimal(DecimalValue value) {
        return number(value);
    }

    @Override
    public DocumentWriter text(String value) {
        beginValue();
        YamlText.append(text, value);
        return endValue();
    }

    @Override
    public void close() {
        buffer.flush();
    }

    private DocumentWriter number(Value number) {
        return YamlNumberText.plain(number)
                .map(this::plain)
                .orElseGet(() -> map(MapValue.of(Values.NUMBER, Value.of(number.toString()))));
    }

    private DocumentWriter plain(String scalar) {
        beginValue();
        text.append(scalar);
        return endValue();
    }

    private DocumentWriter start(boolean list) {
        beginElement();
        if (depth == openedBehind.length) {
            openedBehind = Arrays.copyOf(openedBehind, depth * 2);
        }
        openedBehind[depth] = before;
        lists.set(depth, list);
        filled.clear(depth);
        depth++;
        return this;
    }

    private DocumentWriter end(String empty) {
        depth--;
        if (!filled.get(depth)) {
            text.append(openedBehind[depth] == Before.NOTHING ? "" : " ").append(empty);
        }
        return endValue();
    }

    private void beginValue() {
        beginElement();
        if (before != Before.NOTHING) {
            text.append(' ');
        }
    }

    private void beginElement() {
        if (depth > 0 && lists.get(depth - 1)) {
            beginEntry();
            text.append('-');
            before = Before.DASH;
        }
    }

    /** Goes to where the next member or element of the open map or list begins. */
    private void beginEntry() {
        boolean first = !filled.get(depth - 1);
        filled.set(depth - 1);
        if (first && openedBehind[depth - 1] == Before.DASH) {
            text.append(' ');
        } else if (!first || openedBehind[depth - 1] == Before.NAME) {
            newLine();
        }
    }

    private void newLine() {
        text.append('\n');
        for (int i = 1; i < depth; i++) {
            text.append("  ");
        }
    }

    private DocumentWriter endValue() {
        before = Before.NAME;
        if (depth == 0) {
            text.append('\n');
        }
        buffer.drain();
        return this;
    }
}
