package io.alembic.adapter.generic.page;

import io.alembic.http.UrlEncoding;
import java.net.URI;

/** Makes URLs with other queries. */
public final class QueryUrl {

    private QueryUrl() {}

    /** The URL with a parameter set, in place of any of that name. */
    public static URI with(URI url, String name, String value) {
        String text = url.toString();
        int mark = text.indexOf('?');
        StringBuilder query = new StringBuilder();
        if (mark >= 0) {
            for (String pair : text.substring(mark + 1).split("&", -1)) {
                String named = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
                if (!pair.isEmpty() && !named.equals(UrlEncoding.encoded(name))) {
                    query.append(query.isEmpty() ? "" : "&").append(pair);
                }
            }
        }
        query.append(query.isEmpty() ? "" : "&")
                .append(UrlEncoding.query(name, value).substring(1));
        return URI.create((mark < 0 ? text : text.substring(0, mark)) + "?" + query);
    }
}
