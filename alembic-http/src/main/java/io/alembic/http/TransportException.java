package io.alembic.http;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;

/** No whole answer came. Tells whether the request can have had an effect. */
public final class TransportException extends BackendException {

    private static final long serialVersionUID = 1L;

    private final boolean neverLeft;

    public TransportException(BackendFailure failure, String message, boolean neverLeft, Throwable cause) {
        super(failure, message, cause);
        this.neverLeft = neverLeft;
    }

    /** Whether it is certain that the server saw nothing of the request. */
    public boolean neverLeft() {
        return neverLeft;
    }
}
