package io.alembic.document;

import java.util.Arrays;

/** Events found and not yet walked over: those of one line, mostly two or three. */
final class PlainEvents {

    private static final int INITIAL = 16;

    private DocumentEvent[] events = new DocumentEvent[INITIAL];
    private String[] texts = new String[INITIAL];
    private boolean[] quoted = new boolean[INITIAL];
    private int[] lines = new int[INITIAL];
    private int[] columns = new int[INITIAL];
    private int head = -1;
    private int size;

    void add(DocumentEvent event, String text, boolean isQuoted, int line, int column) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
            quoted = Arrays.copyOf(quoted, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            columns = Arrays.copyOf(columns, size * 2);
        }
        events[size] = event;
        texts[size] = text;
        quoted[size] = isQuoted;
        lines[size] = line;
        columns[size] = column;
        size++;
    }

    /** Whether there is an event behind the current one. */
    boolean hasNext() {
        return head + 1 < size;
    }

    void clear() {
        head = -1;
        size = 0;
    }

    DocumentEvent next() {
        head++;
        return events[head];
    }

    String text() {
        return texts[head];
    }

    boolean isQuoted() {
        return quoted[head];
    }

    int line() {
        return lines[head];
    }

    int column() {
        return columns[head];
    }
}
