package io.alembic.testkit.model;

import io.alembic.core.identity.Uid;
import java.util.UUID;

/** Uids that are easy to tell apart in a failing test. */
public final class Uids {

    private static final long HIGH = 0xa000_0000_0000_4000L;
    private static final long LOW = 0x8000_0000_0000_0000L;

    private Uids() {}

    /** {@code a0000000-0000-4000-8000-000000000007} for 7. */
    public static Uid numbered(int number) {
        return new Uid(new UUID(HIGH, LOW + number));
    }
}
