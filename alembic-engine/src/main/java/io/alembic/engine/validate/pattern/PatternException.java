package io.alembic.engine.validate.pattern;

/** A pattern that is not one of the dialect; the message says why and where. */
public final class PatternException extends Exception {

    private static final long serialVersionUID = 1L;

    PatternException(String message) {
        super(message);
    }
}
