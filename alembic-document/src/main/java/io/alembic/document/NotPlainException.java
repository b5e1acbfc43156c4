package io.alembic.document;

/** Thrown where a text leaves the plain YAML that {@link PlainYamlCursor} reads; the full reader takes over, and judges. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPlainException() {
        super("not plain YAML", null, false, false);
    }
}
