package io.alembic.dcim;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed, once, until it is forgotten; a failure to make it is not kept. */
public final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = requireNonNull(maker, "maker is null");
    }

    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Makes it anew when it is next needed: what it was made from has changed. */
    public synchronized void forget() {
        made = null;
    }
}
