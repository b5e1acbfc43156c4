package io.alembic.adapter.generic.page;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer holds a mark, a text or a number, that asks for the next page. A mark that is null, empty or not there ends the
 * list; one that was sent already is a loop, which the reader finds by its URL.
 *
 * @param path where the mark is
 * @param parameter that takes it
 */
public record Cursor(DottedPath path, String parameter, OptionalInt size, String sizeParameter) implements Paging {

    public Cursor {
        requireNonNull(path, "path is null");
        requireNonNull(parameter, "parameter is null");
        requireNonNull(size, "size is null");
        requireNonNull(sizeParameter, "sizeParameter is null");
    }

    @Override
    public URI first(URI list) {
        return size.isPresent() ? QueryUrl.with(list, sizeParameter, Integer.toString(size.getAsInt())) : list;
    }

    @Override
    public Optional<URI> next(Page page) {
        return path.find(page.body())
                .value()
                .filter(value -> !value.isNull())
                .map(value -> mark(page, value))
                .filter(mark -> !mark.isEmpty())
                .map(mark -> QueryUrl.with(page.url(), parameter, mark));
    }

    private String mark(Page page, Value value) {
        if (value instanceof TextValue text) {
            return text.text();
        }
        if (value instanceof IntegerValue) {
            return value.toString();
        }
        throw page.wrong("expected string, number or null at cursor_path " + path + " " + page.where() + ", got "
                + value.jsonKind());
    }

    @Override
    public boolean follows() {
        return true;
    }
}
