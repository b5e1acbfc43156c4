package io.alembic.starlark.syntax;

import io.alembic.starlark.source.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How deep the parts of a tree lie inside one another. It is measured without recursion, so that any tree can be. */
public record Nesting(int depth, Position deepest) {

    private record Level(Node node, int depth) {}

    /** The deepest place below some nodes, or depth 0 at a fallback when there are none. */
    public static Nesting of(List<? extends Node> roots, Position fallback) {
        Deque<Level> waiting = new ArrayDeque<>();
        roots.forEach(root -> waiting.push(new Level(root, 1)));
        Nesting found = new Nesting(0, fallback);
        while (!waiting.isEmpty()) {
            Level level = waiting.pop();
            if (level.depth() > found.depth()) {
                found = new Nesting(level.depth(), level.node().position());
            }
            level.node().children().forEach(child -> waiting.push(new Level(child, level.depth() + 1)));
        }
        return found;
    }
}
