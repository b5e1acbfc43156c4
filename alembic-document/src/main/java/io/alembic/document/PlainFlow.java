package io.alembic.document;

/** Reads a bracketed map or list that ends on its line: {@code {a: 1, b: [x, y]}}. */
final class PlainFlow {

    private final String text;
    private final PlainLines lines;
    private final PlainScalar scalar;
    private final PlainNames names;
    private final PlainEvents events;

    PlainFlow(String text, PlainLines lines, PlainScalar scalar, PlainNames names, PlainEvents events) {
        this.text = text;
        this.lines = lines;
        this.scalar = scalar;
        this.names = names;
        this.events = events;
    }

    boolean begins(int index) {
        char c = text.charAt(index);
        return c == '{' || c == '[';
    }

    /**
     * Adds the events of the collection that begins at an index.
     *
     * @param depth how deep it stands
     * @return the index behind it
     */
    int read(int index, int depth) {
        if (depth >= Nesting.DEEPEST) {
            throw new NotPlainException();
        }
        boolean map = text.charAt(index) == '{';
        char close = map ? '}' : ']';
        add(map ? DocumentEvent.MAP_START : DocumentEvent.LIST_START, "", index);
        int at = skip(index + 1);
        while (text.charAt(at) != close) {
            at = skip(map ? member(at, depth) : element(at, depth));
            if (text.charAt(at) == ',') {
                at = skip(at + 1);
                refuse(text.charAt(at) == close);
            } else {
                refuse(text.charAt(at) != close);
            }
        }
        add(map ? DocumentEvent.MAP_END : DocumentEvent.LIST_END, "", at);
        return at + 1;
    }

    private int member(int index, int depth) {
        scalar.scan(index, lines.end(), true);
        add(DocumentEvent.NAME, names.of(scalar), index);
        int colon = skip(scalar.after());
        refuse(text.charAt(colon) != ':');
        int at = skip(colon + 1);
        char c = text.charAt(at);
        if (c == ',' || c == '}') {
            add(DocumentEvent.SCALAR, "", colon + 1);
            return at;
        }
        return element(at, depth);
    }

    private int element(int index, int depth) {
        if (begins(index)) {
            return read(index, depth + 1);
        }
        scalar.scan(index, lines.end(), true);
        events.add(DocumentEvent.SCALAR, scalar.value(), scalar.isQuoted(), lines.number(), lines.columnOf(index) + 1);
        return scalar.after();
    }

    private void add(DocumentEvent event, String name, int index) {
        events.add(event, name, false, lines.number(), lines.columnOf(index) + 1);
    }

    /** The next index that is no blank; the line may not end before the collection does. */
    private int skip(int index) {
        int at = lines.afterBlanks(index);
        refuse(at == lines.end());
        return at;
    }

    private static void refuse(boolean notPlain) {
        if (notPlain) {
            throw new NotPlainException();
        }
    }
}
