package io.alembic.adapter.generic.page;

import io.alembic.adapter.spi.BackendException;
import java.net.URI;
import java.util.Optional;

/** A way in which lists go on. Holds no state: every page says where the next one is. */
public interface Paging {

    /** Where a list begins. */
    URI first(URI list);

    /**
     * Where it goes on after a page; empty after the last one.
     *
     * @throws BackendException of kind PROTOCOL when the page does not say, or leads to nowhere
     */
    Optional<URI> next(Page page);

    /** Whether {@link #next} follows what an answer says of further pages; else signs of them are worth a warning. */
    boolean follows();
}
