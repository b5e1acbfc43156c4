package io.alembic.http;

/** The methods adapters use. */
public enum HttpMethod {
    GET(false, true),
    HEAD(false, true),
    OPTIONS(false, true),
    POST(true, false),
    PUT(true, true),
    PATCH(true, false),
    DELETE(true, true);

    private final boolean write;
    private final boolean idempotent;

    HttpMethod(boolean write, boolean idempotent) {
        this.write = write;
        this.idempotent = idempotent;
    }

    /** Whether it may change something there, unless the request says otherwise. */
    public boolean isWrite() {
        return write;
    }

    /** Whether sending it twice does what sending it once does (RFC 9110 §9.2.2). */
    public boolean isIdempotent() {
        return idempotent;
    }
}
