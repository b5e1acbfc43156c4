package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.Paging;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the description of one type (spec 63 §1 and §3). */
final class TypeSettings {

    static final String[] KEYS = {
        "path", "results_path", "next_path", "total_path", "pagination", "id_path", "delete_strategy", "update_method"
    };

    private static final Map<String, Boolean> DELETE_STRATEGIES =
            new TreeMap<>(Map.of("none", false, "standard", true));

    private final BaseUrl base;
    private final String name;
    private final Settings type;

    TypeSettings(BaseUrl base, String name, Settings type) {
        this.base = requireNonNull(base, "base is null");
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
    }

    TypeEndpoint read() {
        String path = type.requireText("path");
        try {
            return new TypeEndpoint(
                    TypeEndpoint.listUrl(base, path),
                    type.text("results_path").map(DottedPath::parse).filter(results -> !results.isEmpty()),
                    paging(),
                    path("total_path"),
                    path("id_path").orElseGet(() -> DottedPath.parse("id")),
                    type.choice("delete_strategy", DELETE_STRATEGIES, false),
                    updateMethod());
        } catch (IllegalArgumentException e) {
            throw type.failure("invalid_path", "path", "cannot stand in a URL; percent-encode it");
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

    private HttpMethod updateMethod() {
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
