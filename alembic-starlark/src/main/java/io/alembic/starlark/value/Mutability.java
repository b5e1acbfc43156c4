package io.alembic.starlark.value;

import io.alembic.starlark.limit.EvaluationFailure;

/** Whether a collection may be changed now: not when it is frozen, and not while something iterates over it. */
public final class Mutability {

    private final String type;
    private boolean frozen;
    private int iterations;

    Mutability(String type) {
        this.type = type;
    }

    void requireMutable() {
        if (frozen) {
            throw new EvaluationFailure("cannot change a frozen " + type);
        }
        if (iterations > 0) {
            throw new EvaluationFailure("cannot change a " + type + " during iteration over it");
        }
    }

    /** What is frozen is shared between threads and needs no lock. */
    void beginIteration() {
        if (!frozen) {
            iterations++;
        }
    }

    void endIteration() {
        if (!frozen) {
            iterations--;
        }
    }

    boolean isFrozen() {
        return frozen;
    }

    void freeze() {
        frozen = true;
    }
}
