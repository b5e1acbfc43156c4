package io.alembic.engine.state;

/** What a run does with the state, and so which runs may go on beside it (spec 40 §4). */
public enum StateAccess {
    /** It is read; other readers may be there. */
    SHARED,
    /** It may be saved; nobody else may be there. */
    EXCLUSIVE,
    /** As exclusive, by somebody who puts a whole state in its place: earlier forms of it elsewhere are no hindrance. */
    TAKEOVER;

    /** Whether nobody else may be there. */
    public boolean isExclusive() {
        return this != SHARED;
    }
}
