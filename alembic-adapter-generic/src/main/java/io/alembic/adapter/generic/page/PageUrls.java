package io.alembic.adapter.generic.page;

import io.alembic.http.UrlReference;
import java.net.URI;

/** Reads the URLs that answers hold. */
final class PageUrls {

    private PageUrls() {}

    /** A reference in an answer, resolved against the URL of that answer (RFC 3986 §5). */
    static URI resolved(Page page, String reference) {
        return UrlReference.resolve(page.url(), reference)
                .orElseThrow(() -> page.wrong("next url " + page.where() + " is no http URL"));
    }
}
