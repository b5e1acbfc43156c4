package io.alembic.engine.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class CycleCuttingTest {

    @Property(tries = 1000)
    void cuts_what_the_rule_cuts_taken_literally(
            @ForAll Random random,
            @ForAll @IntRange(max = 14) int size,
            @ForAll @IntRange(min = 1, max = 40) int edges) {
        DependencyGraph graph = randomGraph(random, size, edges);

        assertThat(cuts(graph)).isEqualTo(new LiteralRule(graph).cuts());
    }

    @Test
    void many_objects_that_all_stand_on_circles_with_one_are_cut_in_no_time() {
        int size = 50_000;
        int[][] successors = new int[size][];
        boolean[][] deferrable = new boolean[size][];
        Arrays.setAll(successors, node -> new int[] {size - 1});
        Arrays.setAll(deferrable, node -> new boolean[] {true});
        successors[size - 1] = range(size - 1);
        deferrable[size - 1] = new boolean[size - 1];
        Arrays.fill(deferrable[size - 1], true);

        SortedMap<Integer, Set<Integer>> cuts = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> cuts(new DependencyGraph(successors, deferrable, range(size))));

        assertThat(cuts).hasSize(size - 1);
    }

    @Test
    void a_long_chain_does_not_overflow_the_stack() {
        int size = 200_000;
        int[][] successors = new int[size][];
        boolean[][] deferrable = new boolean[size][];
        Arrays.setAll(successors, node -> new int[] {(node + 1) % size});
        Arrays.setAll(deferrable, node -> new boolean[] {node == 7});

        assertThatCode(() -> assertThat(cuts(new DependencyGraph(successors, deferrable, range(size))))
                        .containsOnlyKeys(7))
                .doesNotThrowAnyException();
    }

    private static SortedMap<Integer, Set<Integer>> cuts(DependencyGraph graph) {
        SortedMap<Integer, Set<Integer>> cuts = new TreeMap<>();
        CycleCutting.cut(graph, (node, from) -> cuts.put(node, setOf(from)));
        return cuts;
    }

    private static Set<Integer> setOf(int[] nodes) {
        Set<Integer> set = new TreeSet<>();
        Arrays.stream(nodes).forEach(set::add);
        return set;
    }

    private static DependencyGraph randomGraph(Random random, int size, int edges) {
        List<SortedMap<Integer, Boolean>> targets = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            targets.add(new TreeMap<>());
        }
        for (int edge = 0; edge < edges && size > 0; edge++) {
            targets.get(random.nextInt(size)).put(random.nextInt(size), random.nextInt(4) > 0);
        }
        int[][] successors = new int[size][];
        boolean[][] deferrable = new boolean[size][];
        for (int node = 0; node < size; node++) {
            List<Integer> ends = List.copyOf(targets.get(node).keySet());
            successors[node] = ends.stream().mapToInt(Integer::intValue).toArray();
            deferrable[node] = new boolean[ends.size()];
            for (int i = 0; i < ends.size(); i++) {
                deferrable[node][i] = targets.get(node).getOrDefault(ends.get(i), false);
            }
        }
        return new DependencyGraph(successors, deferrable, range(size));
    }

    private static int[] range(int size) {
        int[] range = new int[size];
        Arrays.setAll(range, i -> i);
        return range;
    }
}
