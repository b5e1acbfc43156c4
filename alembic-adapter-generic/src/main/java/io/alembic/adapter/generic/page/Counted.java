package io.alembic.adapter.generic.page;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Pages are asked for by number or by offset. The list ends with an empty page, or with one shorter than was asked for.
 *
 * @param parameter that names the page: {@code page}, {@code offset}
 * @param start its value for the first page
 * @param byRows whether it counts rows, not pages
 * @param size how many rows are asked for; empty leaves it to the service
 * @param sizeParameter that asks for them
 */
public record Counted(String parameter, int start, boolean byRows, OptionalInt size, String sizeParameter)
        implements Paging {

    public Counted {
        requireNonNull(parameter, "parameter is null");
        requireNonNull(size, "size is null");
        requireNonNull(sizeParameter, "sizeParameter is null");
    }

    @Override
    public URI first(URI list) {
        return at(list, start);
    }

    @Override
    public Optional<URI> next(Page page) {
        boolean isShort = size.isPresent() && page.rows() < size.getAsInt();
        if (page.rows() == 0 || isShort) {
            return Optional.empty();
        }
        return Optional.of(at(page.url(), start + (byRows ? page.received() : page.number() + 1)));
    }

    private URI at(URI url, int position) {
        URI placed = QueryUrl.with(url, parameter, Integer.toString(position));
        return size.isPresent() ? QueryUrl.with(placed, sizeParameter, Integer.toString(size.getAsInt())) : placed;
    }

    @Override
    public boolean follows() {
        return true;
    }
}
