package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port: whom credentials are meant for. The default port of a scheme is that scheme's port. */
public record Origin(String scheme, String host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Origin {
        requireNonNull(scheme, "scheme is null");
        requireNonNull(host, "host is null");
    }

    public static Origin of(URI url) {
        String scheme = lower(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : defaultPort(scheme);
        return new Origin(scheme, lower(url.getHost()), port);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    /** {@code https://host} or {@code https://host:8443}. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
