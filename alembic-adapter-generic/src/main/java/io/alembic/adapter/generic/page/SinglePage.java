package io.alembic.adapter.generic.page;

import java.net.URI;
import java.util.Optional;

/** A list is one answer. */
public record SinglePage() implements Paging {

    @Override
    public URI first(URI list) {
        return list;
    }

    @Override
    public Optional<URI> next(Page page) {
        return Optional.empty();
    }

    @Override
    public boolean follows() {
        return false;
    }
}
