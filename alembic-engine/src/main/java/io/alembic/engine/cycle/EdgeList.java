package io.alembic.engine.cycle;

import java.util.Arrays;

/** The edges of one node after the other as they are found, each target once. */
final class EdgeList {

    private static final int USUAL = 8;

    /** For each target, one more than the place it has among the edges, if it has any. */
    private final int[] places;

    private int[] targets = new int[USUAL];
    private boolean[] deferrable = new boolean[USUAL];
    private int size;

    /** @param nodes how many targets there can be */
    EdgeList(int nodes) {
        places = new int[nodes];
    }

    /** An edge that is found twice can be deferred only if it can both times. */
    void add(int target, boolean soft) {
        if (places[target] > 0) {
            deferrable[places[target] - 1] &= soft;
            return;
        }
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, size * 2);
            deferrable = Arrays.copyOf(deferrable, size * 2);
        }
        targets[size] = target;
        deferrable[size] = soft;
        places[target] = ++size;
    }

    /** In the order they were found. */
    int[] targets() {
        return Arrays.copyOf(targets, size);
    }

    /** Whether each can be put off, in the same order. */
    boolean[] deferrable() {
        return Arrays.copyOf(deferrable, size);
    }

    /** Makes ready for the next node. */
    void clear() {
        for (int i = 0; i < size; i++) {
            places[targets[i]] = 0;
        }
        size = 0;
    }
}
