package io.alembic.testkit.fault;

import java.util.Optional;
import java.util.OptionalInt;

/** What can go wrong with one request and its answer. */
public enum Fault {
    /** 429 with Retry-After; the server never heard of the request. */
    TOO_MANY_REQUESTS(429, false),
    /** 500 without the server having done anything. */
    SERVER_ERROR(500, false),
    /** 502 without the server having done anything. */
    BAD_GATEWAY(502, false),
    /** 502 after the server did it. */
    BAD_GATEWAY_AFTERWARDS(502, true),
    /** 503 without the server having done anything. */
    UNAVAILABLE(503, false),
    /** The server did it, and nobody ever answers. */
    ANSWER_WITHHELD(true),
    /** The connection breaks before the server has the whole request. */
    RESET_WITHIN_REQUEST(false),
    /** The server did it, and the connection breaks in the middle of the answer's body. */
    RESET_WITHIN_ANSWER(true),
    /** The server did it, and the connection ends in good order before the answer does. */
    TRUNCATED_ANSWER(true),
    /** The server did it, and the answer claims to be whole but is not. */
    SHORTENED_ANSWER(true),
    /** The answer comes in pieces, with pauses. */
    SLOW_ANSWER(true),
    /** The server gets the request twice; its second answer is handed on. */
    DELIVERED_TWICE(true),
    /** The answer comes twice: the second one stands where that of the next request should. */
    ANSWERED_TWICE(true),
    /** The answer comes, and then nobody listens on this connection any more. */
    HALF_OPEN(true);

    private final int status;
    private final boolean carriedOut;

    Fault(boolean carriedOut) {
        this(0, carriedOut);
    }

    Fault(int status, boolean carriedOut) {
        this.status = status;
        this.carriedOut = carriedOut;
    }

    /** Whether the server does what it was asked, whatever the client hears. */
    boolean isCarriedOut() {
        return carriedOut;
    }

    /** The status the proxy makes up. */
    OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The answer the proxy makes up. */
    Optional<HttpMessage> answer() {
        return status().stream().mapToObj(HttpMessage::madeUp).findFirst();
    }
}
