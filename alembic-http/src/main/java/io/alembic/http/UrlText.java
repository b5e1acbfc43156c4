package io.alembic.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** URLs as messages and logs show them: without user information, secret looking query values masked. */
public final class UrlText {

    private static final List<String> SECRET_NAMES =
            List.of("token", "key", "secret", "password", "passwd", "auth", "signature", "credential");

    private UrlText() {}

    public static String of(URI url) {
        String query = url.getRawQuery();
        return withoutQuery(url) + (query == null ? "" : "?" + masked(query));
    }

    private static String withoutQuery(URI url) {
        String path = url.getRawPath();
        return Origin.of(url) + (path == null ? "" : path);
    }

    private static String masked(String query) {
        return Arrays.stream(query.split("&", -1)).map(UrlText::maskedPair).collect(Collectors.joining("&"));
    }

    private static String maskedPair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return pair;
        }
        String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(name::contains) ? pair.substring(0, equals + 1) + "***" : pair;
    }
}
