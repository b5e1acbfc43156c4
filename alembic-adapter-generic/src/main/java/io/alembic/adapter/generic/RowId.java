package io.alembic.adapter.generic;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Finds the id of an object in what a service says of it. */
final class RowId {

    private static final int MOST_DIGITS = 18;

    private RowId() {}

    /**
     * The id that an object carries.
     *
     * @param where for messages, as in {@code for net.segment at URL}
     */
    static BackendId in(Value object, DottedPath path, String where) {
        DottedPath.Found found = path.find(object);
        Value id = found.value()
                .orElseThrow(() -> wrong("path segment not found: " + found.missing() + " of id_path " + where));
        if (id instanceof IntegerValue && BackendId.parse(id).isEmpty()) {
            throw wrong("invalid integer id " + id + " " + where);
        }
        return BackendId.parse(id)
                .orElseThrow(() -> wrong("id must be number or string " + where + ", not " + id.jsonKind()));
    }

    /** The id that the URL of an object ends with: a number where it has digits only. */
    static BackendId at(URI url) {
        String path = url.getRawPath().replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
        String id = URLDecoder.decode(last, StandardCharsets.UTF_8);
        return id.matches("[0-9]+") && id.length() <= MOST_DIGITS
                ? new BackendId.Numeric(new BigInteger(id))
                : BackendId.of(id);
    }

    private static BackendException wrong(String message) {
        return new BackendException(BackendFailure.PROTOCOL, message);
    }
}
