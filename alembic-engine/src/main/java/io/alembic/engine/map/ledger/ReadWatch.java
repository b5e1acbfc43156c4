package io.alembic.engine.map.ledger;

import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.spec.MapRule;

/**
 * Told what a mapping reads, and what it makes of that. What is read between {@link #begin} and the next call that says
 * what it was for, was for that.
 */
public interface ReadWatch {

    /** Looks away: what a run without a ledger pays. */
    ReadWatch NONE = new BlindWatch();

    boolean isLooking();

    void begin();

    /** @param object its position in the input */
    void read(int object, String variable);

    /** Something was read that a rule computed: what it was computed of was read. */
    void readComputed(String variable);

    /** A template goes on to its next variable. */
    void nextVariable();

    /** What its last variable read gave way to something that the spec says. */
    void gaveWay();

    /** So did everything that was read since the beginning. */
    void allGaveWay();

    /** It was what a rule computes and names. */
    void computed(String prefix, String name);

    /** It decided that a rule takes an object. */
    void decided(MapRule rule);

    /** A rule goes on to another object or group; what it computed is forgotten. */
    void source(MapRule rule, int object);

    /** An object is taken by a rule, be it into a group. */
    void taken(MapRule rule, int object);

    /** It stands in a field of what is emitted; or was to, but the field is left out. */
    void emitted(Emit emit, String part, NamedValue field, boolean isLeftOut);

    /** It is part of the type of what is emitted. */
    void emittedAsType(Emit emit);

    /** The uid of what is emitted derives of it. */
    void emittedAsUid(Emit emit);
}
