package io.alembic.testkit.netbox;

/** What NetBox did not foresee: it answers 500 with the Python error. */
final class StubFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String exception;

    StubFault(String exception, String message) {
        super(message);
        this.exception = exception;
    }

    String exception() {
        return exception;
    }
}
