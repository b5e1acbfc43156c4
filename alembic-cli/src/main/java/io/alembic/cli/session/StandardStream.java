package io.alembic.cli.session;

/** The streams a process is given, by their descriptor's number. */
public enum StandardStream {
    INPUT('0'),
    OUTPUT('1'),
    ERROR('2');

    private final char digit;

    StandardStream(char digit) {
        this.digit = digit;
    }

    /** The descriptor's number. */
    public char digit() {
        return digit;
    }
}
