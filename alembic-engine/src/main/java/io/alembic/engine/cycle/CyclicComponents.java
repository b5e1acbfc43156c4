package io.alembic.engine.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tarjan's strongly connected components; without recursion, which would overflow. */
final class CyclicComponents {

    private static final int UNSEEN = -1;

    private final DependencyGraph graph;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] onStack;
    private final int[] stack;
    private final int[] path;
    private final List<int[]> components = new ArrayList<>();
    private int stacked;
    private int depth;
    private int seen;

    private CyclicComponents(DependencyGraph graph) {
        this.graph = graph;
        order = new int[graph.size()];
        Arrays.fill(order, UNSEEN);
        low = new int[graph.size()];
        nextEdge = new int[graph.size()];
        onStack = new boolean[graph.size()];
        stack = new int[graph.size()];
        path = new int[graph.size()];
    }

    /** The components of the whole graph that hold a circle, a node that depends on itself included. */
    static List<int[]> of(DependencyGraph graph) {
        CyclicComponents components = new CyclicComponents(graph);
        for (int node = 0; node < graph.size(); node++) {
            components.visit(node);
        }
        return components.components;
    }

    private void visit(int start) {
        if (order[start] != UNSEEN) {
            return;
        }
        enter(start);
        while (depth > 0) {
            int node = path[depth - 1];
            if (nextEdge[node] < graph.successors()[node].length) {
                follow(node, graph.successors()[node][nextEdge[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = seen;
        low[node] = seen;
        seen++;
        stack[stacked++] = node;
        onStack[node] = true;
        path[depth++] = node;
    }

    private void follow(int node, int target) {
        if (order[target] == UNSEEN) {
            enter(target);
        } else if (onStack[target]) {
            low[node] = Math.min(low[node], order[target]);
        }
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            int parent = path[depth - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            collect(node);
        }
    }

    private void collect(int root) {
        int from = stacked;
        do {
            from--;
            onStack[stack[from]] = false;
        } while (stack[from] != root);
        int[] members = Arrays.copyOfRange(stack, from, stacked);
        stacked = from;
        if (members.length > 1 || dependsOnItself(root)) {
            components.add(members);
        }
    }

    private boolean dependsOnItself(int node) {
        return Arrays.stream(graph.successors()[node]).anyMatch(target -> target == node);
    }
}
