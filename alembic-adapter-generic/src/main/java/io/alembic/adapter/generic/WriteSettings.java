package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads how objects of one type are written (spec 63 §1 and §3). */
final class WriteSettings {

    private static final String METHOD = "method";
    private static final String PATH = "path";
    private static final String SOFT_DELETE = "soft_delete";
    private static final Map<String, HttpMethod> CREATES =
            new TreeMap<>(Map.of("POST", HttpMethod.POST, "PUT", HttpMethod.PUT));
    private static final Map<String, HttpMethod> UPDATES =
            new TreeMap<>(Map.of("PATCH", HttpMethod.PATCH, "POST", HttpMethod.POST, "PUT", HttpMethod.PUT));

    private final BaseUrl base;
    private final String name;
    private final Settings type;
    private final URI list;
    private final DottedPath id;

    WriteSettings(BaseUrl base, String name, Settings type, URI list, DottedPath id) {
        this.base = requireNonNull(base, "base is null");
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
        this.list = requireNonNull(list, "list is null");
        this.id = requireNonNull(id, "id is null");
    }

    Creating create() {
        URI beside = URI.create(list.toString().replaceFirst("\\?.*", ""));
        Optional<Settings> settings = type.section("create", METHOD, PATH, "id_path", "id_in");
        if (settings.isEmpty()) {
            return new Creating(HttpMethod.POST, beside, Optional.of(id));
        }
        Settings create = settings.get();
        boolean inLocation = create.choice("id_in", new TreeMap<>(Map.of("body", false, "location", true)), false);
        if (inLocation && create.has("id_path")) {
            throw create.failure("no_effect", "id_path", "has no effect with id_in: location");
        }
        DottedPath path = create.text("id_path").map(DottedPath::parse).orElse(id);
        return new Creating(
                create.choice(METHOD, CREATES, HttpMethod.POST),
                create.text(PATH).map(text -> url(create, text)).orElse(beside),
                inLocation ? Optional.empty() : Optional.of(path));
    }

    Updating update() {
        Optional<Settings> settings = type.section("update", METHOD, PATH, "body");
        if (settings.isPresent() && type.has("update_method")) {
            throw type.failure("ambiguous_update", "update", "must not stand beside update_method");
        }
        HttpMethod plain = TypeSettings.updateMethod(type, name);
        if (settings.isEmpty()) {
            return new Updating(plain, ObjectUrl.below(list), false);
        }
        Settings update = settings.get();
        HttpMethod method = update.choice(METHOD, UPDATES, plain);
        boolean changesOnly = update.choice("body", new TreeMap<>(Map.of("full", false, "changes", true)), false);
        if (changesOnly && method == HttpMethod.PUT) {
            throw update.failure("no_effect", "body", "must be full with PUT, which replaces the object");
        }
        return new Updating(
                method,
                update.text(PATH).map(text -> objectUrl(update, text)).orElseGet(() -> ObjectUrl.below(list)),
                changesOnly);
    }

    Deleting delete() {
        String strategy = type.choice(
                "delete_strategy",
                new TreeMap<>(Map.of("none", "none", "standard", "standard", "soft", "soft")),
                "none");
        MapValue mark = members(SOFT_DELETE);
        if (strategy.equals("soft") == mark.isEmpty()) {
            throw type.failure(
                    "soft_delete",
                    SOFT_DELETE,
                    "must hold the members that mark an object as deleted, with delete_strategy: soft and only then");
        }
        return strategy.equals("soft")
                ? new Deleting(true, HttpMethod.PATCH, ObjectUrl.below(list), mark, mark)
                : Deleting.standard(strategy.equals("standard"), ObjectUrl.below(list));
    }

    Bodies bodies() {
        return new Bodies(
                type.text("wrap"), type.choice("refs", new TreeMap<>(Map.of("id", false, "object", true)), false));
    }

    Conflicts conflicts() {
        return type.section("conflict", "statuses", "match")
                .map(conflict -> new Conflicts(statuses(conflict), conflict.text("match")))
                .orElse(Conflicts.DEFAULT);
    }

    private static Set<Integer> statuses(Settings conflict) {
        Set<Integer> statuses = conflict.value("statuses").flatMap(Value::asList).stream()
                .flatMap(list -> list.elements().stream())
                .map(each ->
                        each instanceof IntegerValue number ? number.value().intValue() : 0)
                .collect(Collectors.toSet());
        if (statuses.isEmpty() || !statuses.stream().allMatch(status -> status >= 400 && status < 500)) {
            throw conflict.failure("wrong_kind", "statuses", "must be a list of statuses from 400 to 499");
        }
        return statuses;
    }

    private MapValue members(String member) {
        return type.value(member)
                .map(value -> value.asMap().orElseThrow(() -> type.failure("wrong_kind", member, "must be a mapping")))
                .orElse(MapValue.EMPTY);
    }

    private URI url(Settings settings, String path) {
        try {
            return base.resolve(path);
        } catch (IllegalArgumentException e) {
            throw settings.failure("invalid_path", PATH, "cannot stand in a URL; percent-encode it");
        }
    }

    private ObjectUrl objectUrl(Settings settings, String path) {
        if (!path.contains(ObjectUrl.ID)) {
            throw settings.failure("invalid_path", PATH, "must have " + ObjectUrl.ID + " where the id goes");
        }
        url(settings, path.replace(ObjectUrl.ID, "id"));
        return new ObjectUrl(base + (path.startsWith("/") ? path : "/" + path));
    }
}
