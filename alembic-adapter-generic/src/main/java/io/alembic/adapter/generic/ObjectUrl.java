package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.http.UrlEncoding;
import java.net.URI;

/** Where one object is: a URL in which {@code {id}} stands for its id, which is one segment whatever it holds. */
record ObjectUrl(String template) {

    static final String ID = "{id}";

    ObjectUrl {
        requireNonNull(template, "template is null");
        URI.create(template.replace(ID, "id"));
    }

    /** {@code LIST/{id}}, without the query of the list. */
    static ObjectUrl below(URI list) {
        String text = list.toString();
        int query = text.indexOf('?');
        String parent = query < 0 ? text : text.substring(0, query);
        return new ObjectUrl(parent + (parent.endsWith("/") ? "" : "/") + ID);
    }

    URI of(BackendId id) {
        return URI.create(template.replace(ID, UrlEncoding.segment(id.toString())));
    }
}
