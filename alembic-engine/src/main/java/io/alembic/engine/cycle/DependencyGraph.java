package io.alembic.engine.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which node depends on which, by number. Kept in plain arrays: plans hold hundreds of thousands of nodes. */
final class DependencyGraph {

    private final int[][] successors;
    private final boolean[][] deferrable;
    private final int[] names;

    /**
     * @param successors for each node those it depends on, without repetition
     * @param deferrable for each such edge whether it can be put off
     * @param names what each node is called outside of this graph; ascending
     */
    DependencyGraph(int[][] successors, boolean[][] deferrable, int[] names) {
        this.successors = successors;
        this.deferrable = deferrable;
        this.names = names;
    }

    int[][] successors() {
        return successors;
    }

    boolean[][] deferrable() {
        return deferrable;
    }

    int[] names() {
        return names;
    }

    int size() {
        return successors.length;
    }

    /** The same nodes with every edge turned round. */
    DependencyGraph reversed() {
        int[] counts = new int[size()];
        for (int[] targets : successors) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] predecessors = new int[size()][];
        boolean[][] soft = new boolean[size()][];
        Arrays.setAll(predecessors, node -> new int[counts[node]]);
        Arrays.setAll(soft, node -> new boolean[counts[node]]);
        for (int node = 0; node < size(); node++) {
            for (int i = 0; i < successors[node].length; i++) {
                int target = successors[node][i];
                counts[target]--;
                predecessors[target][counts[target]] = node;
                soft[target][counts[target]] = deferrable[node][i];
            }
        }
        return new DependencyGraph(predecessors, soft, names);
    }

    /** Graphs of those nodes alone that stand on circles with one another; edges between such graphs are left out. */
    List<DependencyGraph> cyclicParts() {
        List<int[]> components = CyclicComponents.of(this);
        int[] componentOf = new int[size()];
        int[] numberOf = new int[size()];
        Arrays.fill(componentOf, -1);
        for (int i = 0; i < components.size(); i++) {
            int[] members = components.get(i);
            Arrays.sort(members);
            for (int number = 0; number < members.length; number++) {
                componentOf[members[number]] = i;
                numberOf[members[number]] = number;
            }
        }
        return components.stream()
                .map(members -> part(members, componentOf, numberOf))
                .toList();
    }

    /** The graph without some of its nodes. */
    DependencyGraph only(boolean[] kept) {
        int[] componentOf = new int[size()];
        int[] numberOf = new int[size()];
        int[] members = new int[size()];
        int count = 0;
        for (int node = 0; node < size(); node++) {
            componentOf[node] = kept[node] ? 0 : -1;
            if (kept[node]) {
                numberOf[node] = count;
                members[count++] = node;
            }
        }
        return part(Arrays.copyOf(members, count), componentOf, numberOf);
    }

    private DependencyGraph part(int[] members, int[] componentOf, int[] numberOf) {
        List<int[]> innerSuccessors = new ArrayList<>(members.length);
        List<boolean[]> innerDeferrable = new ArrayList<>(members.length);
        for (int member : members) {
            int[] targets = successors[member];
            int[] inner = new int[targets.length];
            boolean[] soft = new boolean[targets.length];
            int count = 0;
            for (int i = 0; i < targets.length; i++) {
                if (componentOf[targets[i]] == componentOf[member]) {
                    inner[count] = numberOf[targets[i]];
                    soft[count++] = deferrable[member][i];
                }
            }
            innerSuccessors.add(Arrays.copyOf(inner, count));
            innerDeferrable.add(Arrays.copyOf(soft, count));
        }
        return new DependencyGraph(
                innerSuccessors.toArray(int[][]::new),
                innerDeferrable.toArray(boolean[][]::new),
                Arrays.stream(members).map(member -> names[member]).toArray());
    }
}
