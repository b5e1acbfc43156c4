package io.alembic.document;

import java.util.Arrays;

/**
 * Finds the events of plain block YAML, a line at a time: block maps and lists, scalars that end on their line, brackets
 * that close on theirs, comments. Looks one line ahead, so that a scalar going on there is never taken for a whole one;
 * everything else is a {@link NotPlainException}, before any event of it is given.
 */
final class PlainBlocks {

    private static final int INITIAL = 16;

    private final String text;
    private final PlainLines lines;
    private final PlainScalar scalar;
    private final PlainNames names;
    private final PlainFlow flow;
    private final PlainEvents events;

    /** For each open map or list, how far its members are indented, and which it is. */
    private int[] indents = new int[INITIAL];

    private boolean[] maps = new boolean[INITIAL];
    private int depth;

    PlainBlocks(String text, PlainEvents events) {
        this.text = text;
        this.events = events;
        lines = new PlainLines(text);
        scalar = new PlainScalar(text);
        names = new PlainNames(text);
        flow = new PlainFlow(text, lines, scalar, names, events);
    }

    /** Adds the document's first events. */
    void start() {
        lines.advance();
        if (lines.indent() == 0 && text.startsWith("---", lines.at()) && lines.isDone(lines.at() + 3)) {
            lines.advance();
        }
        refuse(lines.isEnded());
        node();
    }

    /** Adds the events of the line at hand; none at the document's end. */
    void step() {
        int indent = lines.indent();
        while (depth > 0 && indents[depth - 1] > indent) {
            pop();
        }
        if (lines.isEnded()) {
            return;
        }
        refuse(depth == 0 || indents[depth - 1] < indent);
        boolean dash = lines.isDash(lines.at());
        if (!maps[depth - 1] && !dash) {
            pop();
            refuse(depth == 0 || indents[depth - 1] != indent);
        }
        refuse(maps[depth - 1] == dash);
        if (dash) {
            item(lines.at());
        } else {
            member(lines.at());
        }
    }

    /** A node that begins on a line of its own: a map, a list or brackets, but no lone scalar. */
    private void node() {
        int at = lines.at();
        if (lines.isDash(at)) {
            push(false, at);
            item(at);
        } else if (flow.begins(at)) {
            brackets(at);
        } else {
            push(true, at);
            member(at);
        }
    }

    private void item(int dash) {
        int at = lines.afterBlanks(dash + 1);
        if (lines.isDone(dash + 1)) {
            nestedOrNull(dash + 1);
        } else if (lines.isDash(at)) {
            push(false, at);
            item(at);
        } else if (flow.begins(at)) {
            brackets(at);
        } else {
            scalar.scan(at, lines.end(), false);
            if (lines.isColon(lines.afterBlanks(scalar.after()))) {
                push(true, at);
                member(at);
            } else {
                leaf(at);
            }
        }
    }

    private void member(int at) {
        refuse(lines.columnOf(at) == 0 && text.startsWith("...", at));
        scalar.scan(at, lines.end(), false);
        String name = names.of(scalar);
        int colon = lines.afterBlanks(scalar.after());
        refuse(!lines.isColon(colon));
        add(DocumentEvent.NAME, name, at);
        int value = lines.afterBlanks(colon + 1);
        if (lines.isDone(colon + 1)) {
            nestedOrNull(colon + 1);
        } else if (flow.begins(value)) {
            brackets(value);
        } else {
            scalar.scan(value, lines.end(), false);
            leaf(value);
        }
    }

    /** The scalar just scanned, if it is alone on the rest of the line and does not go on below. */
    private void leaf(int at) {
        refuse(!lines.isDone(scalar.after()));
        events.add(DocumentEvent.SCALAR, scalar.value(), scalar.isQuoted(), lines.number(), lines.columnOf(at) + 1);
        nextEntry();
    }

    private void brackets(int at) {
        refuse(!lines.isDone(flow.read(at, depth)));
        nextEntry();
    }

    private void nextEntry() {
        lines.advance();
        refuse(lines.indent() > (depth == 0 ? -1 : indents[depth - 1]));
    }

    /** What stands on the lines below a name or dash, or null, which stands right behind it. */
    private void nestedOrNull(int behind) {
        int line = lines.number();
        int column = lines.columnOf(behind) + 1;
        boolean ofMember = maps[depth - 1];
        int indent = indents[depth - 1];
        lines.advance();
        if (lines.indent() > indent) {
            node();
        } else if (ofMember && lines.indent() == indent && lines.isDash(lines.at())) {
            push(false, lines.at());
        } else {
            refuse(lines.indent() == indent && !beginsEntry(lines.at()));
            events.add(DocumentEvent.SCALAR, "", false, line, column);
        }
    }

    /** Whether a dash or a member's name stands there: the full reader takes other things on that line for the value. */
    private boolean beginsEntry(int at) {
        if (lines.isDash(at)) {
            return true;
        }
        scalar.scan(at, lines.end(), false);
        return lines.isColon(lines.afterBlanks(scalar.after()));
    }

    private void push(boolean map, int at) {
        refuse(depth >= Nesting.DEEPEST);
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, depth * 2);
            maps = Arrays.copyOf(maps, depth * 2);
        }
        indents[depth] = lines.columnOf(at);
        maps[depth] = map;
        depth++;
        add(map ? DocumentEvent.MAP_START : DocumentEvent.LIST_START, "", at);
    }

    private void pop() {
        depth--;
        events.add(maps[depth] ? DocumentEvent.MAP_END : DocumentEvent.LIST_END, "", false, 0, 0);
    }

    private void add(DocumentEvent event, String name, int at) {
        events.add(event, name, false, lines.number(), lines.columnOf(at) + 1);
    }

    private static void refuse(boolean notPlain) {
        if (notPlain) {
            throw new NotPlainException();
        }
    }
}
