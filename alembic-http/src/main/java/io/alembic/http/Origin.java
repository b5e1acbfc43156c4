package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port: whom credentials are meant for. The default port of a scheme is that scheme's port. */
public record Origin(String scheme, String host, int port) {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(\\d{1,9})?)?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Origin {
        requireNonNull(scheme, "scheme is null");
        requireNonNull(host, "host is null");
    }

    /** The origin of an absolute URL. {@link URI#getHost} is not used: it knows no host with an underscore. */
    public static Origin of(URI url) {
        String scheme = lower(url.getScheme());
        String authority = lower(url.getRawAuthority());
        Matcher parts = AUTHORITY.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!parts.matches()) {
            return new Origin(scheme, authority, defaultPort(scheme));
        }
        String port = parts.group(2);
        return new Origin(scheme, parts.group(1), port == null ? defaultPort(scheme) : Integer.parseInt(port));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    boolean isSecure() {
        return scheme.equals("https");
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
