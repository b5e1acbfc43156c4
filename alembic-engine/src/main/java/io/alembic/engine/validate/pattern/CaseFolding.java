package io.alembic.engine.validate.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which code points are one another's other case, by Unicode simple folding. */
final class CaseFolding {

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;
    private static final int CASES_IN_ASCII = 'a' - 'A';

    private CaseFolding() {}

    /** The set with every other case of its members. */
    static CodePoints closed(CodePoints set, boolean unicode) {
        CodePoints closed = set;
        for (int[] group : unicode ? Groups.ALL : Groups.ASCII) {
            boolean any = false;
            boolean all = true;
            for (int member : group) {
                boolean inside = set.contains(member);
                any = any || inside;
                all = all && inside;
            }
            if (any && !all) {
                for (int member : group) {
                    closed = closed.union(CodePoints.one(member));
                }
            }
        }
        return closed;
    }

    private static int folded(int codePoint) {
        return codePoint == DOTTED_CAPITAL_I || codePoint == DOTLESS_SMALL_I
                ? codePoint
                : Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** Made when the first pattern ignores case. */
    private static final class Groups {

        static final List<int[]> ASCII = ascii();
        static final List<int[]> ALL = all();

        private static List<int[]> ascii() {
            List<int[]> groups = new ArrayList<>();
            for (int upper = 'A'; upper <= 'Z'; upper++) {
                groups.add(new int[] {upper, upper + CASES_IN_ASCII});
            }
            return groups;
        }

        private static List<int[]> all() {
            Map<Integer, List<Integer>> byFolded = new HashMap<>();
            for (int i = 0; i <= CodePoints.LAST; i++) {
                int folded = folded(i);
                if (folded != i) {
                    byFolded.computeIfAbsent(folded, f -> new ArrayList<>(List.of(f)))
                            .add(i);
                }
            }
            return byFolded.values().stream()
                    .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
        }
    }
}
