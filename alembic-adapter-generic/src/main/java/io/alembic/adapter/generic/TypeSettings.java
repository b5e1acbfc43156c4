package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.Paging;
import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import java.net.URI;
import java.util.Optional;

/** Reads the description of one type: the settings of spec 63 §1, which all are about lists or plain words, and §3. */
final class TypeSettings {

    static final String[] KEYS = {
        "path",
        "results_path",
        "next_path",
        "total_path",
        "pagination",
        "lookup",
        "by_id",
        "id_path",
        "create",
        "update",
        "update_method",
        "delete_strategy",
        "soft_delete",
        "wrap",
        "refs",
        "fields",
        "constants",
        "nulls",
        "conflict",
        "read_only"
    };

    private final BaseUrl base;
    private final String name;
    private final Settings type;

    TypeSettings(BaseUrl base, String name, Settings type) {
        this.base = requireNonNull(base, "base is null");
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
    }

    TypeEndpoint read() {
        URI list = url(type, "path", type.requireText("path"));
        DottedPath id = path("id_path").orElseGet(() -> DottedPath.parse("id"));
        WriteSettings writes = new WriteSettings(base, name, type, list, id);
        return new TypeEndpoint(
                new Listing(
                        list,
                        type.text("results_path").map(DottedPath::parse).filter(results -> !results.isEmpty()),
                        paging(),
                        path("total_path"),
                        NarrowingSettings.read(type)),
                id,
                writes.create(),
                writes.update(),
                writes.delete(),
                FieldSettings.read(type),
                writes.bodies(),
                writes.conflicts(),
                type.flag("read_only", false));
    }

    private URI url(Settings settings, String member, String path) {
        try {
            return base.resolve(path);
        } catch (IllegalArgumentException e) {
            throw settings.failure("invalid_path", member, "cannot stand in a URL; percent-encode it");
        }
    }

    private Paging paging() {
        Optional<DottedPath> next = path("next_path");
        Optional<Settings> pagination = type.section("pagination", PagingSettings.KEYS);
        if (next.isPresent() && pagination.isPresent()) {
            throw type.failure("ambiguous_paging", "pagination", "must not stand beside next_path");
        }
        return PagingSettings.read(next, pagination);
    }

    private Optional<DottedPath> path(String member) {
        return type.text(member).map(text -> {
            DottedPath path = DottedPath.parse(text);
            if (path.isEmpty()) {
                throw invalid("invalid " + member + " \"" + text + "\" for type " + name);
            }
            return path;
        });
    }

    /** The method of {@code update_method}, whose values are those of the peer. */
    static HttpMethod updateMethod(Settings type, String name) {
        String method = type.text("update_method").orElse("PATCH");
        return switch (method) {
            case "PATCH" -> HttpMethod.PATCH;
            case "PUT" -> HttpMethod.PUT;
            default ->
                throw invalid("invalid update_method \"" + method + "\" for type " + name + " (expected PATCH or PUT)");
        };
    }

    private static AlembicException invalid(String message) {
        return new AlembicException(ErrorKind.INVALID_INPUT, message);
    }
}
