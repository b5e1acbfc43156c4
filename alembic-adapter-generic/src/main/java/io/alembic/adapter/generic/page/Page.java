package io.alembic.adapter.generic.page;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.Value;
import io.alembic.http.HttpHeaders;
import io.alembic.http.UrlText;
import java.net.URI;

/**
 * One answer of a list, and how far the list is read with it.
 *
 * @param number of the answer, from 0
 * @param rows in this answer
 * @param received rows in all answers so far, this one included
 */
public record Page(TypeName type, URI url, Value body, HttpHeaders headers, int number, int rows, int received) {

    public Page {
        requireNonNull(type, "type is null");
        requireNonNull(url, "url is null");
        requireNonNull(body, "body is null");
        requireNonNull(headers, "headers is null");
    }

    /** For messages: {@code for net.segment at https://cmdb.example.net/v2/segments}. */
    public String where() {
        return "for " + type + " at " + UrlText.of(url);
    }

    BackendException wrong(String message) {
        return new BackendException(BackendFailure.PROTOCOL, message);
    }
}
