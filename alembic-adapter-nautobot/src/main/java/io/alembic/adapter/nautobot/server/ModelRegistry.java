package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.ModelNames;
import io.alembic.dcim.rest.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the model a type name means. Both spellings are read: the content type's ({@code ipam.ipaddress}) and that of
 * the routes ({@code ipam.ip_address}, {@code ipam.ip-addresses}). A model's route is found by the model's name, else by
 * the title that the endpoint gives itself, which is the plural of the model's own (spec 61 §1).
 */
public final class ModelRegistry {

    private static final String CONTENT_TYPES = "extras/content-types/";

    private final NautobotApi api;
    private final Directory directory;
    private final Set<String> allowed;
    private final Map<ContentType, String> titles = new TreeMap<>();
    private final Map<TypeName, NautobotModel> known = new HashMap<>();

    /** @param allowed names of models that are not refused although they are no data to converge */
    public ModelRegistry(NautobotApi api, Set<String> allowed) {
        this.api = requireNonNull(api, "api is null");
        this.allowed = Set.copyOf(allowed);
        this.directory = new Directory(api::get);
        for (MapValue row : api.list(CONTENT_TYPES)) {
            ContentType type = new ContentType(textOf(row, "app_label"), textOf(row, "model"));
            titles.put(type, titleIn(textOf(row, "display")));
        }
    }

    /**
     * The model of a type.
     *
     * @throws BackendException of kind SCHEMA_MISMATCH when the server has none, or it is no data to converge
     */
    public synchronized NautobotModel require(TypeName type) {
        NautobotModel found = known.get(type);
        if (found == null) {
            found = find(type);
            known.put(type, found);
        }
        return found;
    }

    /**
     * The content types with this model name that have an endpoint; old models may have kept theirs without one. The
     * titles of endpoints are asked for only when no route has the model's name.
     */
    public synchronized List<ContentType> routedWithModel(String model) {
        List<ContentType> named = titles.keySet().stream()
                .filter(type -> type.model().equals(model))
                .toList();
        if (named.size() <= 1) {
            return named;
        }
        List<ContentType> byName =
                named.stream().filter(type -> !routesByName(type).isEmpty()).toList();
        return byName.isEmpty()
                ? named.stream().filter(type -> route(type).isPresent()).toList()
                : byName;
    }

    /** The path of the list of a model's objects, refused or not; empty when it has none. */
    public synchronized Optional<String> pathOf(ContentType type) {
        return titles.containsKey(type) ? route(type) : Optional.empty();
    }

    /** All models that have an endpoint, refused or not. A second endpoint, which shows a part of one, does not count. */
    public synchronized List<NautobotModel> routed() {
        Map<ContentType, String> paths = new TreeMap<>();
        List<Directory.Route> nameless = new ArrayList<>();
        titles.keySet().stream()
                .map(ContentType::application)
                .distinct()
                .flatMap(application -> directory.routesOf(application).stream())
                .distinct()
                .forEach(route -> modelNamed(route)
                        .ifPresentOrElse(type -> paths.put(type, route.path()), () -> nameless.add(route)));
        nameless.forEach(route -> modelTitled(route).ifPresent(type -> paths.putIfAbsent(type, route.path())));
        return paths.entrySet().stream()
                .map(each -> new NautobotModel(each.getKey(), each.getValue()))
                .toList();
    }

    private Optional<ContentType> modelNamed(Directory.Route route) {
        String name = ModelNames.folded(route.name());
        List<ContentType> named =
                modelsBeside(route).filter(type -> namesOf(type).contains(name)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<ContentType> modelTitled(Directory.Route route) {
        String title = ModelNames.folded(textOf(api.options(route.path()), "name"));
        return modelsBeside(route)
                .filter(type -> ModelNames.folded(ModelNames.plural(titles.getOrDefault(type, "")))
                        .equals(title))
                .findFirst();
    }

    private Stream<ContentType> modelsBeside(Directory.Route route) {
        return titles.keySet().stream()
                .filter(type -> directory.routesOf(type.application()).contains(route));
    }

    /** Why objects of a model are no data to converge; empty when they are, or are allowed all the same. */
    public Optional<String> refusal(ContentType type) {
        return RefusedModels.reason(type).filter(reason -> !allowed.contains(type.toString()));
    }

    private NautobotModel find(TypeName type) {
        ContentType contentType = contentType(type).orElseThrow(() -> mismatch(type, "is no model of this server"));
        refusal(contentType).ifPresent(reason -> {
            throw mismatch(
                    type,
                    reason + " and is no data to converge; name it under allow_types in the backend"
                            + " configuration if you want it all the same");
        });
        return route(contentType)
                .map(path -> new NautobotModel(contentType, path))
                .orElseThrow(() -> mismatch(type, "has no REST endpoint on this server"));
    }

    private Optional<ContentType> contentType(TypeName type) {
        int dot = type.name().indexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        String application = type.name().substring(0, dot);
        String model = ModelNames.folded(type.name().substring(dot + 1));
        ContentType exact = new ContentType(application, model);
        if (titles.containsKey(exact)) {
            return Optional.of(exact);
        }
        return titles.keySet().stream()
                .filter(each -> each.application().equals(application))
                .filter(each -> namesOf(each).contains(model))
                .findFirst();
    }

    private Optional<String> route(ContentType type) {
        List<Directory.Route> byName = routesByName(type);
        if (byName.size() == 1) {
            return Optional.of(byName.get(0).path());
        }
        String title = ModelNames.folded(ModelNames.plural(titles.getOrDefault(type, "")));
        List<Directory.Route> candidates = byName.isEmpty() ? directory.routesOf(type.application()) : byName;
        return candidates.stream()
                .filter(route -> ModelNames.folded(textOf(api.options(route.path()), "name"))
                        .equals(title))
                .findFirst()
                .map(Directory.Route::path);
    }

    private List<Directory.Route> routesByName(ContentType type) {
        Set<String> names = namesOf(type);
        return directory.routesOf(type.application()).stream()
                .filter(route -> names.contains(ModelNames.folded(route.name())))
                .toList();
    }

    /** What a model may be called, folded: its name, its plural, the plural of its title. */
    private Set<String> namesOf(ContentType type) {
        return Set.copyOf(List.of(
                type.model(),
                ModelNames.folded(ModelNames.plural(type.model())),
                ModelNames.folded(ModelNames.plural(titles.getOrDefault(type, type.model())))));
    }

    private static String titleIn(String display) {
        return display.substring(display.indexOf('|') + 1).strip();
    }

    private static BackendException mismatch(TypeName type, String what) {
        return new BackendException(BackendFailure.SCHEMA_MISMATCH, "type " + type + " " + what);
    }

    static String textOf(MapValue map, String name) {
        return map.get(name).flatMap(Value::asText).orElse("");
    }
}
