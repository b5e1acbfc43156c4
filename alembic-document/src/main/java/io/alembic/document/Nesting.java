package io.alembic.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mappings and lists a cursor stands within: where each began, and which names each mapping has had. */
final class Nesting {

    /** Deeper documents are refused: readers recurse, and no model comes near. */
    static final int DEEPEST = 512;

    private static final int INITIAL = 16;

    private final List<NameSet> names = new ArrayList<>();
    private int[] lines = new int[INITIAL];
    private int[] columns = new int[INITIAL];
    private boolean[] maps = new boolean[INITIAL];
    private int depth;

    /** Enters a mapping or list; false when that is one level too many. */
    boolean enter(boolean map, int line, int column) {
        if (depth == DEEPEST) {
            return false;
        }
        if (depth == lines.length) {
            lines = Arrays.copyOf(lines, depth * 2);
            columns = Arrays.copyOf(columns, depth * 2);
            maps = Arrays.copyOf(maps, depth * 2);
        }
        lines[depth] = line;
        columns[depth] = column;
        maps[depth] = map;
        if (depth == names.size()) {
            names.add(new NameSet());
        }
        names.get(depth).clear();
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    boolean inMap() {
        return depth > 0 && maps[depth - 1];
    }

    /** Where the innermost mapping or list began. */
    int startLine() {
        return lines[depth - 1];
    }

    int startColumn() {
        return columns[depth - 1];
    }

    /** Takes note of a name of the innermost mapping; false when it had it already. */
    boolean addName(String name) {
        return names.get(depth - 1).add(name);
    }

    boolean hasName(String name) {
        return names.get(depth - 1).contains(name);
    }
}
