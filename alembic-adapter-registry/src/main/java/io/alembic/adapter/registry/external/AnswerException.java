package io.alembic.adapter.registry.external;

/** An answer that is not what the protocol says; the message goes on a sentence that names the method. */
final class AnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerException(String message) {
        super(message);
    }
}
