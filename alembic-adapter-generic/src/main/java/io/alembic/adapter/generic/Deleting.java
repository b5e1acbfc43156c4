package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpRequest;
import java.net.URI;

/**
 * How objects are deleted.
 *
 * @param allowed whether they are at all
 * @param body of the request; empty for none
 * @param mark the members by which a row shows that it counts as deleted; empty where deleted objects are not listed
 */
record Deleting(boolean allowed, HttpMethod method, ObjectUrl url, MapValue body, MapValue mark) {

    Deleting {
        requireNonNull(method, "method is null");
        requireNonNull(url, "url is null");
        requireNonNull(body, "body is null");
        requireNonNull(mark, "mark is null");
    }

    static Deleting standard(boolean allowed, ObjectUrl url) {
        return new Deleting(allowed, HttpMethod.DELETE, url, MapValue.EMPTY, MapValue.EMPTY);
    }

    HttpRequest request(URI object) {
        return body.isEmpty()
                ? HttpRequest.of(method, object)
                : HttpRequest.json(method, object, body).asRepeatable();
    }

    /** Whether a row is there only to tell that it was deleted. */
    boolean isMarked(MapValue row) {
        if (mark.isEmpty()) {
            return false;
        }
        for (int i = 0; i < mark.size(); i++) {
            Value held = row.getOrNull(mark.name(i));
            if (!held.equals(mark.value(i))) {
                return false;
            }
        }
        return true;
    }
}
