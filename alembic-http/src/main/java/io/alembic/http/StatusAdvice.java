package io.alembic.http;

import java.util.Optional;

/** What the status of an answer means to people who run networks, and what they can do about it. */
final class StatusAdvice {

    private StatusAdvice() {}

    /** Empty where the answer itself has to say it. */
    static Optional<String> of(int status) {
        return Optional.ofNullable(
                switch (status) {
                    case 401 ->
                        "the server does not accept the token: check that it is whole, of this server, and not"
                                + " expired";
                    case 403 -> "the token is not accepted, may only read, or its user lacks the permission";
                    case 404 -> "nothing is there: check the url, and that this server has such objects";
                    case 405 -> "the server, or a proxy before it, does not take such requests there: check the url";
                    case 412 -> "it was changed since it was read: plan again";
                    case 413 -> "the request is too large for the server or a proxy before it";
                    case 429 -> "the server wants fewer requests: set rate_limit, or try again later";
                    case 500 -> "the server failed by itself: its log says more";
                    case 502, 503, 504 -> "the server is down, restarting or too slow: try again later";
                    default -> null;
                });
    }
}
