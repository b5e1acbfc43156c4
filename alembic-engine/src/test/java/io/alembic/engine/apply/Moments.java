package io.alembic.engine.apply;

/** The moments of a run, before and after each of its steps. The process may die at one of them. */
final class Moments {

    private int left = -1;

    /** Dies at a moment, counted from 0. */
    void dieAt(int moment) {
        left = moment;
    }

    /** Lives for ever from now on; whether it died. */
    boolean revive() {
        boolean died = left == Integer.MIN_VALUE;
        left = -1;
        return died;
    }

    void pass() {
        if (left == Integer.MIN_VALUE || (left >= 0 && left-- == 0)) {
            left = Integer.MIN_VALUE;
            throw new Fault.Death();
        }
    }
}
