package io.alembic.adapter.generic.page;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.core.value.Value;
import java.net.URI;
import java.util.Optional;

/**
 * The answer holds the URL of the next page. A path that leads nowhere is an end, but on the first page a mistake, unless
 * its last name alone is missing (spec 63 §2).
 */
public record NextLink(DottedPath path) implements Paging {

    public NextLink {
        requireNonNull(path, "path is null");
    }

    @Override
    public URI first(URI list) {
        return list;
    }

    @Override
    public Optional<URI> next(Page page) {
        DottedPath.Found found = path.find(page.body());
        if (found.value().isEmpty() && !found.atTheEnd() && page.number() == 0) {
            throw page.wrong("path segment not found: " + found.missing() + " " + page.where());
        }
        return found.value()
                .filter(value -> !value.isNull())
                .map(value -> text(page, value))
                .filter(text -> !text.isEmpty())
                .map(text -> PageUrls.resolved(page, text));
    }

    private String text(Page page, Value value) {
        return value.asText()
                .orElseThrow(() -> page.wrong("expected string or null at next_path " + path + " " + page.where()
                        + ", got " + value.jsonKind()));
    }

    @Override
    public boolean follows() {
        return true;
    }
}
