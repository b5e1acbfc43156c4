package io.alembic.engine.validate.pattern;

import io.alembic.engine.validate.pattern.Program.Step;
import java.util.Objects;

/**
 * Walks a text once, with every step of the program that could be the current one: no text makes it go back, so no
 * pattern can make it hang.
 */
final class Search {

    private final Step[] steps;
    private final int start;
    private final int[] seen;
    private final int[] pending;
    private int generation;
    private int[] current;
    private int[] following;
    private int currentSize;
    private int followingSize;

    Search(Program program) {
        this.steps = program.steps();
        this.start = program.start();
        this.seen = new int[steps.length];
        this.pending = new int[steps.length + 1];
        this.current = new int[steps.length];
        this.following = new int[steps.length];
    }

    boolean finds(String text) {
        currentSize = 0;
        int before = Boundary.NOTHING;
        int at = 0;
        newGeneration();
        while (true) {
            int after = at < text.length() ? text.codePointAt(at) : Boundary.NOTHING;
            if (enter(start, before, after)) {
                return true;
            }
            swap();
            if (after == Boundary.NOTHING) {
                return false;
            }
            int end = at + Character.charCount(after);
            int beyond = end < text.length() ? text.codePointAt(end) : Boundary.NOTHING;
            newGeneration();
            if (take(after, beyond)) {
                return true;
            }
            before = after;
            at = end;
        }
    }

    /** Lets every current step take the code point; whether that ends a match. */
    private boolean take(int codePoint, int beyond) {
        for (int i = 0; i < currentSize; i++) {
            Step step = steps[current[i]];
            if (Objects.requireNonNull(step.set()).contains(codePoint) && enter(step.next(), codePoint, beyond)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a step, or all that it leads to without taking a code point; whether one of them ends a match. */
    private boolean enter(int first, int before, int after) {
        int size = push(0, first);
        while (size > 0) {
            int number = pending[--size];
            Step step = steps[number];
            switch (step.kind()) {
                case FOUND -> {
                    return true;
                }
                case TAKE -> following[followingSize++] = number;
                case CHECK -> {
                    if (Objects.requireNonNull(step.boundary()).holds(before, after)) {
                        size = push(size, step.next());
                    }
                }
                case EITHER -> size = push(push(size, step.other()), step.next());
            }
        }
        return false;
    }

    private int push(int size, int number) {
        if (seen[number] == generation) {
            return size;
        }
        seen[number] = generation;
        pending[size] = number;
        return size + 1;
    }

    private void newGeneration() {
        followingSize = 0;
        generation++;
    }

    private void swap() {
        int[] spare = current;
        current = following;
        currentSize = followingSize;
        following = spare;
    }
}
