package io.alembic.engine.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Spec 30 §8 word by word, as slow as it may be: place what can be placed, cut the first candidate, begin anew. */
final class LiteralRule {

    private final int size;
    private final List<SortedMap<Integer, Boolean>> edges = new ArrayList<>();
    private final boolean[] placed;

    LiteralRule(DependencyGraph graph) {
        size = graph.size();
        placed = new boolean[size];
        for (int node = 0; node < size; node++) {
            SortedMap<Integer, Boolean> targets = new TreeMap<>();
            for (int i = 0; i < graph.successors()[node].length; i++) {
                targets.put(graph.successors()[node][i], graph.deferrable()[node][i]);
            }
            edges.add(targets);
        }
    }

    SortedMap<Integer, Set<Integer>> cuts() {
        SortedMap<Integer, Set<Integer>> cuts = new TreeMap<>();
        place();
        for (Optional<Integer> next = candidate(); next.isPresent(); next = candidate()) {
            int node = next.get();
            Set<Integer> inner = inner(node);
            cuts.put(node, inner);
            edges.get(node).keySet().removeAll(inner);
            place();
        }
        return cuts;
    }

    private void place() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int node = 0; node < size; node++) {
                if (!placed[node] && edges.get(node).keySet().stream().allMatch(target -> placed[target])) {
                    placed[node] = true;
                    goesOn = true;
                }
            }
        }
    }

    private Optional<Integer> candidate() {
        return IntStream.range(0, size)
                .filter(node -> !placed[node])
                .filter(node -> !inner(node).isEmpty()
                        && inner(node).stream()
                                .allMatch(target -> edges.get(node).getOrDefault(target, false)))
                .boxed()
                .findFirst();
    }

    /** The targets that lead back. */
    private Set<Integer> inner(int node) {
        Set<Integer> inner = new TreeSet<>();
        for (int target : edges.get(node).keySet()) {
            if (!placed[target] && reaches(target, node)) {
                inner.add(target);
            }
        }
        return inner;
    }

    private boolean reaches(int from, int to) {
        boolean[] seen = new boolean[size];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int node = waiting.pop();
            if (node == to) {
                return true;
            }
            if (!seen[node] && !placed[node]) {
                seen[node] = true;
                waiting.addAll(edges.get(node).keySet());
            }
        }
        return false;
    }
}
