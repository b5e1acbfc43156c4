package io.alembic.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The member names of one mapping: a short array walked through, and a hash set once it grows. Reused by clearing. */
final class NameSet {

    private static final int WALKED = 12;

    private final String[] few = new String[WALKED];
    private final Set<String> many = new HashSet<>();
    private int size;

    /** Adds a name; false when it is there already. */
    boolean add(String name) {
        if (size < WALKED) {
            for (int i = 0; i < size; i++) {
                if (few[i].equals(name)) {
                    return false;
                }
            }
            few[size++] = name;
            return true;
        }
        if (many.isEmpty()) {
            many.addAll(Arrays.asList(few));
        }
        return many.add(name);
    }

    boolean contains(String name) {
        if (!many.isEmpty()) {
            return many.contains(name);
        }
        for (int i = 0; i < size; i++) {
            if (few[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        size = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }
}
