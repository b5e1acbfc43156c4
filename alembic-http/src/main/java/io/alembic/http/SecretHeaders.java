package io.alembic.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which header values are secrets: all but those of headers known to be harmless. */
final class SecretHeaders {

    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-language",
            "accept-encoding",
            "cache-control",
            "content-type",
            "host",
            "origin",
            "referer",
            "user-agent");

    private SecretHeaders() {}

    /** Hides the values, and of those with an authentication scheme the credentials alone too. */
    static Redaction redaction(HttpHeaders headers) {
        List<String> secrets = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (!HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                secrets.add(value);
                int blank = value.indexOf(' ');
                if (blank > 0) {
                    secrets.add(value.substring(blank + 1).strip());
                }
            }
        });
        return Redaction.of(secrets);
    }
}
