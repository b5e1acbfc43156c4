package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.http.UrlText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One answer of a list. */
record ListAnswer(TypeName type, TypeEndpoint endpoint, URI url, Value body) {

    ListAnswer {
        requireNonNull(type, "type is null");
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(url, "url is null");
        requireNonNull(body, "body is null");
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Value element : list().elements()) {
            rows.add(new Row(
                    RowId.in(element, endpoint.id(), where()),
                    element.asMap().orElseThrow(() -> wrong("expected objects in the list " + where()))));
        }
        return rows;
    }

    private ListValue list() {
        Optional<DottedPath> results = endpoint.list().results();
        if (results.isEmpty()) {
            return body.asList().orElseThrow(() -> wrong("expected array in list response " + where()));
        }
        DottedPath path = results.get();
        DottedPath.Found found = path.find(body);
        return found.value()
                .orElseThrow(() -> wrong("path segment not found: " + found.missing() + " " + where()))
                .asList()
                .orElseThrow(() -> wrong("expected array at path " + path + " " + where()));
    }

    /** A list that ends before it said it would is not whole. */
    void requireTotal(int received) {
        Optional<DottedPath> path = endpoint.list().total();
        if (path.isEmpty()) {
            return;
        }
        Optional<Value> total = path.get().find(body).value();
        if (!total.equals(Optional.of(Value.of(received)))) {
            throw wrong("expected " + total.map(Value::toString).orElse("a number of rows") + " at total_path "
                    + path.get() + " " + where() + ", got " + received + " rows");
        }
    }

    private String where() {
        return "for " + type + " at " + UrlText.of(url);
    }

    private static BackendException wrong(String message) {
        return new BackendException(BackendFailure.PROTOCOL, message);
    }
}
