package io.alembic.http;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** URLs that servers hand out, absolute or relative to the page they stand on, read as browsers read them. */
public final class UrlReference {

    private UrlReference() {}

    /**
     * The absolute URL; empty for what is none, or not http. {@link URI#resolve} is not used: it drops the last segment
     * before a bare query.
     */
    public static Optional<URI> resolve(URI page, String reference) {
        HttpUrl base = HttpUrl.get(page.toString());
        return Optional.ofNullable(base.resolve(reference))
                .map(url -> url.newBuilder()
                        .username("")
                        .password("")
                        .fragment(null)
                        .build())
                .map(HttpUrl::uri);
    }
}
