package io.alembic.engine.cycle;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Opens every circle of a graph that can be opened. Of the nodes all of whose edges inside their own component can be
 * put off, the first gives them all up; then components are looked at anew (spec 30 §8). Components do not touch each
 * other, so each is cut by itself.
 */
final class CycleCutting {

    private final DependencyGraph graph;
    private final DependencyGraph reversed;
    private final boolean[] alive;
    private final int[] inner;
    private final int[] firm;
    private final TreeSet<Integer> candidates = new TreeSet<>();

    private CycleCutting(DependencyGraph component) {
        graph = component;
        reversed = component.reversed();
        alive = new boolean[component.size()];
        Arrays.fill(alive, true);
        inner = new int[component.size()];
        firm = new int[component.size()];
        for (int node = 0; node < component.size(); node++) {
            inner[node] = component.successors()[node].length;
            for (boolean soft : component.deferrable()[node]) {
                firm[node] += soft ? 0 : 1;
            }
            offer(node);
        }
    }

    /** Tells each cut: the node, and the nodes it no longer waits for, by their names. */
    static void cut(DependencyGraph graph, Cut listener) {
        Deque<DependencyGraph> waiting = new ArrayDeque<>(graph.cyclicParts());
        while (!waiting.isEmpty()) {
            waiting.addAll(new CycleCutting(waiting.pop()).cut(listener));
        }
    }

    /** Cuts one component until none of it is left to cut, or it falls apart. */
    private List<DependencyGraph> cut(Cut listener) {
        SpanningTrees trees = SpanningTrees.of(graph, reversed);
        while (!candidates.isEmpty()) {
            int node = candidates.first();
            listener.cut(graph.names()[node], aliveSuccessors(node));
            remove(node);
            if (!trees.dropLeaf(node)) {
                return graph.only(alive).cyclicParts();
            }
        }
        return List.of();
    }

    private int[] aliveSuccessors(int node) {
        return Arrays.stream(graph.successors()[node])
                .filter(target -> alive[target])
                .map(target -> graph.names()[target])
                .toArray();
    }

    /** Without its edges the node is on no circle any more, and those that depend on it wait for nothing here. */
    private void remove(int node) {
        alive[node] = false;
        candidates.remove(node);
        int[] dependents = reversed.successors()[node];
        for (int i = 0; i < dependents.length; i++) {
            inner[dependents[i]]--;
            firm[dependents[i]] -= reversed.deferrable()[node][i] ? 0 : 1;
            offer(dependents[i]);
        }
    }

    private void offer(int node) {
        if (alive[node] && inner[node] > 0 && firm[node] == 0) {
            candidates.add(node);
        } else {
            candidates.remove(node);
        }
    }

    /** Hears what is cut. */
    @FunctionalInterface
    interface Cut {
        void cut(int node, int[] from);
    }
}
