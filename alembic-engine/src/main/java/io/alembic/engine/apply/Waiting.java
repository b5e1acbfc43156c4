package io.alembic.engine.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Which of some operations wait for no other of them any more; the smallest is next. */
final class Waiting {

    private final int[] counts;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final PriorityQueue<Integer> ready = new PriorityQueue<>();

    /** @param waitsFor what each member waits for; only what is a member counts */
    Waiting(int size, int[] members, IntPredicate isMember, IntFunction<? extends Collection<Integer>> waitsFor) {
        counts = new int[size];
        for (int i = 0; i < size; i++) {
            followers.add(new ArrayList<>(0));
        }
        for (int member : members) {
            for (int first : waitsFor.apply(member)) {
                if (isMember.test(first)) {
                    followers.get(first).add(member);
                    counts[member]++;
                }
            }
            if (counts[member] == 0) {
                ready.add(member);
            }
        }
    }

    /** The smallest that waits for nothing and was not taken elsewhere. */
    OptionalInt next(boolean[] taken) {
        while (!ready.isEmpty()) {
            int index = ready.remove();
            if (!taken[index]) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** Says that nobody waits for this one any more. */
    void release(int index) {
        for (int follower : followers.get(index)) {
            if (--counts[follower] == 0) {
                ready.add(follower);
            }
        }
    }
}
