package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URL a backend lives at, in the form that identities are written with (spec 50 §5): without surrounding blanks and
 * trailing slashes, scheme and authority in lower case, port and path kept. One without a scheme is {@code https}.
 */
public final class BaseUrl {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

    private final String text;
    private final URI uri;
    private final Optional<String> login;

    private BaseUrl(String text, URI uri, Optional<String> login) {
        this.text = requireNonNull(text, "text is null");
        this.uri = requireNonNull(uri, "uri is null");
        this.login = requireNonNull(login, "login is null");
    }

    /**
     * Parses what a user wrote. User information is taken out: it is no part of an identity or of any URL sent.
     *
     * @param name what the user calls it: {@code url}, {@code base_url}
     */
    public static BaseUrl parse(String written, String name) {
        String trimmed = withoutTrailingSlashes(written.strip());
        if (trimmed.isEmpty()) {
            throw invalid(name, "is empty");
        }
        String absolute = SCHEME.matcher(trimmed).find() ? trimmed : "https://" + trimmed;
        URI uri = parsed(absolute, name);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw invalid(name, "must start with http:// or https://, not " + scheme + "://");
        }
        if (uri.getHost() == null) {
            throw invalid(name, "names no host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid(name, "must not have a query or a fragment");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String text = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + uri.getRawPath();
        return new BaseUrl(text, URI.create(text), Optional.ofNullable(uri.getUserInfo()));
    }

    /** The identity's instance: the normal form. */
    public String instance() {
        return text;
    }

    /** The {@code Authorization} that user information in the URL stood for. */
    public Optional<String> basicAuthorization() {
        return login.map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    public URI uri() {
        return uri;
    }

    public Origin origin() {
        return Origin.of(uri);
    }

    /** The URL of a path below, which may have a query; the slash between is added where it is missing. */
    public URI resolve(String path) {
        return URI.create(path.isEmpty() ? text : text + (path.startsWith("/") ? path : "/" + path));
    }

    private static URI parsed(String absolute, String name) {
        try {
            return new URI(absolute);
        } catch (URISyntaxException e) {
            throw invalid(name, "is not a URL: " + e.getReason());
        }
    }

    private static String withoutTrailingSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    private static AlembicException invalid(String name, String what) {
        return new AlembicException(ErrorKind.INVALID_INPUT, "`" + name + "` " + what);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseUrl url && text.equals(url.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
