package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpSettings;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The description of a service: the mapping that {@code config} holds, or the file of {@code config_path}. */
record GenericConfiguration(BaseUrl base, HttpHeaders headers, SortedMap<TypeName, TypeEndpoint> types) {

    static final String[] KEYS = {"base_url", "headers", "types"};

    private static final String[] TYPE_KEYS = {
        "path", "results_path", "next_path", "total_path", "id_path", "delete_strategy", "update_method"
    };
    private static final Map<String, Boolean> DELETE_STRATEGIES =
            new TreeMap<>(Map.of("none", false, "standard", true));

    GenericConfiguration {
        requireNonNull(base, "base is null");
        requireNonNull(headers, "headers is null");
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    static GenericConfiguration read(Settings settings) {
        BaseUrl base = BaseUrl.parse(settings.requireText("base_url"), "base_url");
        SortedMap<TypeName, TypeEndpoint> types = new TreeMap<>();
        settings.sectionsByName("types", TYPE_KEYS)
                .forEach((name, type) -> types.put(new TypeName(name), endpoint(base, name, type)));
        return new GenericConfiguration(base, HttpSettings.headers(settings), types);
    }

    private static TypeEndpoint endpoint(BaseUrl base, String name, Settings type) {
        String path = type.requireText("path");
        try {
            return new TypeEndpoint(
                    TypeEndpoint.listUrl(base, path),
                    type.text("results_path").map(DottedPath::parse).filter(results -> !results.isEmpty()),
                    path(type, name, "next_path"),
                    path(type, name, "total_path"),
                    path(type, name, "id_path").orElseGet(() -> DottedPath.parse("id")),
                    type.choice("delete_strategy", DELETE_STRATEGIES, false),
                    updateMethod(type, name));
        } catch (IllegalArgumentException e) {
            throw type.failure("invalid_path", "path", "cannot stand in a URL; percent-encode it");
        }
    }

    private static Optional<DottedPath> path(Settings type, String typeName, String name) {
        return type.text(name).map(text -> {
            DottedPath path = DottedPath.parse(text);
            if (path.isEmpty()) {
                throw invalid("invalid " + name + " \"" + text + "\" for type " + typeName);
            }
            return path;
        });
    }

    private static HttpMethod updateMethod(Settings type, String name) {
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

    Optional<TypeEndpoint> type(TypeName name) {
        return Optional.ofNullable(types.get(name));
    }
}
