package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.Paging;
import io.alembic.adapter.generic.path.DottedPath;
import java.net.URI;
import java.util.Optional;

/**
 * How objects are listed.
 *
 * @param url of lists
 * @param results where the rows are in an answer; empty for an answer that is the list
 * @param paging how lists go on
 * @param total where the number of all rows is, if the service tells
 * @param narrowing how it is asked for some objects only
 */
record Listing(URI url, Optional<DottedPath> results, Paging paging, Optional<DottedPath> total, Narrowing narrowing) {

    Listing {
        requireNonNull(url, "url is null");
        requireNonNull(results, "results is null");
        requireNonNull(paging, "paging is null");
        requireNonNull(total, "total is null");
        requireNonNull(narrowing, "narrowing is null");
    }

    /** Where one object of the list is. */
    ObjectUrl object() {
        return ObjectUrl.below(url);
    }
}
