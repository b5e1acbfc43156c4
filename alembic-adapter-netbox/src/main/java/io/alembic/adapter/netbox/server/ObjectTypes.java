package io.alembic.adapter.netbox.server;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.ModelNames;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The models of a server that have an endpoint, from its list of object types. A type is named by its content type
 * ({@code ipam.ipaddress}) or by its route in the singular ({@code ipam.ip_address}); both mean one model (spec 60 §2).
 */
public final class ObjectTypes {

    private static final String API = "/api/";

    private final Map<ContentType, NetBoxModel> models = new TreeMap<>();
    private final Map<ContentType, NetBoxModel> byRoute = new TreeMap<>();

    /** @param rows of the list of object types */
    public ObjectTypes(List<MapValue> rows) {
        for (MapValue row : rows) {
            row.getOrNull("rest_api_endpoint")
                    .asText()
                    .flatMap(ObjectTypes::path)
                    .ifPresent(path -> add(row, path));
        }
        if (models.isEmpty()) {
            throw new BackendException(
                    BackendFailure.PROTOCOL, "netbox returned no object types with rest_api_endpoint");
        }
    }

    private void add(MapValue row, String path) {
        ContentType type = new ContentType(text(row, "app_label"), text(row, "model"));
        NetBoxModel model = new NetBoxModel(type, path, features(row));
        models.put(type, model);
        String[] steps = path.split("/", -1);
        String route = steps[steps.length - 2];
        byRoute.put(new ContentType(type.application(), ModelNames.folded(route)), model);
        byRoute.putIfAbsent(new ContentType(type.application(), ModelNames.folded(singular(route))), model);
    }

    /** The model of a type; empty when the server has none of the name. */
    public Optional<NetBoxModel> find(TypeName type) {
        int dot = type.name().indexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        ContentType folded = new ContentType(
                type.name().substring(0, dot), ModelNames.folded(type.name().substring(dot + 1)));
        return Optional.ofNullable(models.get(folded)).or(() -> Optional.ofNullable(byRoute.get(folded)));
    }

    /** All of them, sorted by content type. */
    public Collection<NetBoxModel> all() {
        return Collections.unmodifiableCollection(models.values());
    }

    /** The models of a name, of whatever application. */
    public List<ContentType> named(String model) {
        return models.keySet().stream()
                .filter(type -> type.model().equals(model))
                .toList();
    }

    private static Optional<String> path(String endpoint) {
        int api = endpoint.indexOf(API);
        String below = api < 0 ? "" : endpoint.substring(api + API.length());
        return below.length() > 1 && below.endsWith("/") ? Optional.of(below) : Optional.empty();
    }

    private static String singular(String plural) {
        if (plural.endsWith("resses")) {
            return plural.substring(0, plural.length() - 2);
        }
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - "ies".length()) + "y";
        }
        boolean hisses = List.of("ses", "xes", "zes", "ches", "shes").stream().anyMatch(plural::endsWith);
        int cut = hisses ? 2 : plural.endsWith("s") ? 1 : 0;
        return plural.substring(0, plural.length() - cut);
    }

    private static Set<String> features(MapValue row) {
        return row.getOrNull("features").asList().orElse(ListValue.EMPTY).elements().stream()
                .flatMap(feature -> feature.asText().stream())
                .map(feature -> feature.replace('-', '_'))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(MapValue row, String name) {
        return row.get(name).flatMap(Value::asText).orElse("");
    }
}
