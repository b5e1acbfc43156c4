package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
        String stripped = written.strip();
        Matcher scheme = SCHEME.matcher(stripped);
        String start = scheme.find() ? scheme.group() : "";
        String rest = withoutTrailingSlashes(stripped.substring(start.length()));
        if (rest.isEmpty()) {
            throw invalid(name, "names no host");
        }
        return of(parsed((start.isEmpty() ? "https://" : start) + rest, name), name);
    }

    private static BaseUrl of(URI uri, String name) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw invalid(name, "must start with http:// or https://, not " + scheme + "://");
        }
        if (Origin.of(uri).host().isEmpty()) {
            throw invalid(name, "names no host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid(name, "must not have a query or a fragment");
        }
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String text = scheme + "://" + authority.substring(at + 1).toLowerCase(Locale.ROOT) + uri.getRawPath();
        Optional<String> login = at < 0
                ? Optional.empty()
                : Optional.of(
                        URLDecoder.decode(authority.substring(0, at).replace("+", "%2B"), StandardCharsets.UTF_8));
        return new BaseUrl(text, URI.create(text), login);
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
