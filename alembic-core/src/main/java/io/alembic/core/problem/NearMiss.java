package io.alembic.core.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the name somebody meant among those there are. Remembers its answers: one typo often stands in many places. */
public final class NearMiss {

    private static final int LONGEST = 64;
    private static final int LETTERS_A_SLIP = 3;

    private final List<String> candidates;
    private final Map<String, Optional<String>> answers = new HashMap<>();

    public NearMiss(Collection<String> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** The closest candidate, if it is close enough to be meant: a slip for every third letter at most. */
    public Optional<String> to(String name) {
        return answers.computeIfAbsent(name, this::find);
    }

    /** The question to ask: {@code did you mean "name"?} */
    public Optional<String> hint(String name) {
        return to(name).map(each -> "did you mean \"" + each + "\"?");
    }

    private Optional<String> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int closest = name.length() / LETTERS_A_SLIP;
        Optional<String> found = Optional.empty();
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < closest || (distance == closest && found.isEmpty())) {
                closest = distance;
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    /** Letters to change, add, drop or swap with their neighbour; many where one of the two is long. */
    private static int distance(String left, String right) {
        if (left.length() > LONGEST || right.length() > LONGEST) {
            return left.equals(right) ? 0 : Integer.MAX_VALUE;
        }
        int[][] costs = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, left, right, i, j);
            }
        }
        return costs[left.length()][right.length()];
    }

    private static int cheapest(int[][] costs, String left, String right, int i, int j) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(costs[i - 1][j - 1] + change, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
