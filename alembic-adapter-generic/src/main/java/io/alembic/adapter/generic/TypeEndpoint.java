package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.Paging;
import io.alembic.core.identity.BackendId;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import io.alembic.http.UrlEncoding;
import java.net.URI;
import java.util.Optional;

/**
 * Where the objects of one type are and how they are handled (spec 63 §1).
 *
 * @param list the URL of lists
 * @param results where the rows are in an answer; empty for an answer that is the list
 * @param paging how lists go on
 * @param total where the number of all rows is, if the service tells
 * @param deletes whether objects may be deleted
 * @param updateMethod PATCH or PUT
 */
record TypeEndpoint(
        URI list,
        Optional<DottedPath> results,
        Paging paging,
        Optional<DottedPath> total,
        DottedPath id,
        boolean deletes,
        HttpMethod updateMethod) {

    TypeEndpoint {
        requireNonNull(list, "list is null");
        requireNonNull(results, "results is null");
        requireNonNull(paging, "paging is null");
        requireNonNull(total, "total is null");
        requireNonNull(id, "id is null");
        requireNonNull(updateMethod, "updateMethod is null");
    }

    /** The URL that objects are created at: that of lists, without its query. */
    URI create() {
        String url = list.toString();
        int query = url.indexOf('?');
        return query < 0 ? list : URI.create(url.substring(0, query));
    }

    /** The URL of one object; its id is one segment, whatever it holds. */
    URI object(BackendId id) {
        String parent = create().toString();
        String slash = parent.endsWith("/") ? "" : "/";
        return URI.create(parent + slash + UrlEncoding.segment(id.toString()));
    }

    static URI listUrl(BaseUrl base, String path) {
        return base.resolve(path);
    }
}
