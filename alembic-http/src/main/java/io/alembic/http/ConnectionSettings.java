package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How connections are made.
 *
 * @param timeout how long to wait for the next bytes of an answer
 * @param largestAnswer in bytes; a longer answer is a failure
 */
public record ConnectionSettings(
        Duration connectTimeout, Duration timeout, long largestAnswer, ProxyChoice proxies, TlsSettings tls) {

    private static final long LARGEST_ANSWER = 512L << 20;

    public static final ConnectionSettings DEFAULTS = new ConnectionSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(120), LARGEST_ANSWER, ProxyChoice.NONE, TlsSettings.DEFAULTS);

    public ConnectionSettings {
        requireNonNull(connectTimeout, "connectTimeout is null");
        requireNonNull(timeout, "timeout is null");
        requireNonNull(proxies, "proxies is null");
        requireNonNull(tls, "tls is null");
    }
}
