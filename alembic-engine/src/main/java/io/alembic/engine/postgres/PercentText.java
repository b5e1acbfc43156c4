package io.alembic.engine.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in which characters may be written by their codes ({@code %40}); a plus is a plus. */
final class PercentText {

    private PercentText() {}

    /** What the text says; empty for a percent sign without a code. */
    static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
