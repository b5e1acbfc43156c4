package io.alembic.engine.validate.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A set of code points, as sorted ranges that neither meet nor touch. */
final class CodePoints {

    static final int LAST = Character.MAX_CODE_POINT;
    /** Planes 4 to 13, of which Unicode has assigned nothing: one answer serves for all of them. */
    private static final int UNASSIGNED_FROM = 0x40000;

    private static final int UNASSIGNED_TO = 0xDFFFF;

    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = range(0, LAST);

    /** First and last of each range, one after another. */
    private final int[] bounds;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
    }

    static CodePoints one(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CodePoints range(int first, int last) {
        return new CodePoints(new int[] {first, last});
    }

    /** The set of what a predicate accepts. Asks it about every assigned code point: keep the result. */
    static CodePoints where(IntPredicate accepted) {
        Builder builder = new Builder();
        int last;
        for (int i = 0; i <= LAST; i = last + 1) {
            last = i == UNASSIGNED_FROM ? UNASSIGNED_TO : i;
            if (accepted.test(i)) {
                builder.add(i, last);
            }
        }
        return builder.build();
    }

    boolean contains(int codePoint) {
        int index = Arrays.binarySearch(bounds, codePoint);
        return index >= 0 || (-index - 1) % 2 == 1;
    }

    int ranges() {
        return bounds.length / 2;
    }

    CodePoints union(CodePoints other) {
        return negated().intersection(other.negated()).negated();
    }

    CodePoints intersection(CodePoints other) {
        Builder builder = new Builder();
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            int first = Math.max(bounds[i], other.bounds[j]);
            int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (first <= last) {
                builder.add(first, last);
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return builder.build();
    }

    CodePoints minus(CodePoints other) {
        return intersection(other.negated());
    }

    CodePoints symmetricDifference(CodePoints other) {
        return union(other).minus(intersection(other));
    }

    CodePoints negated() {
        Builder builder = new Builder();
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                builder.add(next, bounds[i] - 1);
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= LAST) {
            builder.add(next, LAST);
        }
        return builder.build();
    }

    /** Collects ranges in ascending order. */
    private static final class Builder {

        private int[] bounds = new int[16];
        private int size;

        void add(int first, int last) {
            if (size > 0 && bounds[size - 1] + 1 >= first) {
                bounds[size - 1] = Math.max(bounds[size - 1], last);
                return;
            }
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, size * 2);
            }
            bounds[size++] = first;
            bounds[size++] = last;
        }

        CodePoints build() {
            return size == 0 ? NONE : new CodePoints(Arrays.copyOf(bounds, size));
        }
    }
}
