package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a type.
 *
 * @param doubt why there may be more of them than were sent
 */
record RowList(List<Row> rows, Optional<String> doubt) {

    RowList {
        rows = List.copyOf(rows);
        requireNonNull(doubt, "doubt is null");
    }
}
