package io.alembic.adapter.generic.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Link} holds the URL of the next page, with the relation {@code next} (RFC 8288). */
public record LinkHeader() implements Paging {

    /** A target in angle brackets, and its parameters up to the comma before the next target. */
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:[^,\"]|\"[^\"]*\")*)");

    private static final Pattern NEXT =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\b)");

    @Override
    public URI first(URI list) {
        return list;
    }

    @Override
    public Optional<URI> next(Page page) {
        Matcher links = LINK.matcher(page.headers().get("Link").orElse(""));
        while (links.find()) {
            if (NEXT.matcher(links.group(2)).find()) {
                return Optional.of(PageUrls.resolved(page, links.group(1)));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean follows() {
        return true;
    }
}
