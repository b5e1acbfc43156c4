package io.alembic.engine.cycle;

import java.util.Arrays;

/**
 * Two trees over a strongly connected graph, from one root: one along the edges, one against them. While a node is a
 * leaf of both, all others stay strongly connected without it; so most cuts need no new search for components.
 */
final class SpanningTrees {

    private static final int NONE = -1;

    private final int root;
    private final int[] parentAlong;
    private final int[] childrenAlong;
    private final int[] parentAgainst;
    private final int[] childrenAgainst;

    private SpanningTrees(int root, int size) {
        this.root = root;
        parentAlong = new int[size];
        childrenAlong = new int[size];
        parentAgainst = new int[size];
        childrenAgainst = new int[size];
    }

    static SpanningTrees of(DependencyGraph graph, DependencyGraph reversed) {
        SpanningTrees trees = new SpanningTrees(busiest(graph, reversed), graph.size());
        trees.grow(graph.successors(), trees.parentAlong, trees.childrenAlong);
        trees.grow(reversed.successors(), trees.parentAgainst, trees.childrenAgainst);
        return trees;
    }

    /** Takes a node off both trees if it is a leaf; false when the rest has to be looked at anew. */
    boolean dropLeaf(int node) {
        if (node == root || childrenAlong[node] > 0 || childrenAgainst[node] > 0) {
            return false;
        }
        childrenAlong[parentAlong[node]]--;
        childrenAgainst[parentAgainst[node]]--;
        return true;
    }

    /** A root with many neighbours makes flat trees, in which nearly all nodes are leaves. */
    private static int busiest(DependencyGraph graph, DependencyGraph reversed) {
        int busiest = 0;
        int most = -1;
        for (int node = 0; node < graph.size(); node++) {
            int neighbours = Math.min(graph.successors()[node].length, reversed.successors()[node].length);
            if (neighbours > most) {
                most = neighbours;
                busiest = node;
            }
        }
        return busiest;
    }

    private void grow(int[][] edges, int[] parent, int[] children) {
        Arrays.fill(parent, NONE);
        parent[root] = root;
        int[] queue = new int[parent.length];
        queue[0] = root;
        int end = 1;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            for (int next : edges[node]) {
                if (parent[next] == NONE) {
                    parent[next] = node;
                    children[node]++;
                    queue[end++] = next;
                }
            }
        }
    }
}
