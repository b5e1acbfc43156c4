package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What NetBox tells of itself: its version, its types, and what a POST takes. */
final class StubMetadata {

    static final String VERSION = "4.6.8";

    private static final int TELLS_ENDPOINTS = 4;
    private static final List<String> ALWAYS_TOLD = List.of(StubObjects.ID, "url", "display", "app_label", "model");

    private final StubTypes types;
    private MapValue plugins = MapValue.EMPTY;
    private String version = VERSION;

    StubMetadata(StubTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    void plug(String plugin, String pluginVersion) {
        plugins = plugins.with(plugin, Value.of(pluginVersion));
    }

    void pretend(String another) {
        version = another;
    }

    /** Whether the version pretended is as new as 4.something. */
    boolean isSince(int minor) {
        String[] numbers = version.split("\\.");
        return Integer.parseInt(numbers[0]) > 4 || Integer.parseInt(numbers[1]) >= minor;
    }

    /** Where object types are listed; before 4.4 elsewhere, and by their names alone. */
    String objectTypesPath() {
        return isSince(TELLS_ENDPOINTS) ? "core/object-types/" : "extras/object-types/";
    }

    MapValue status() {
        return MapValue.builder()
                .put("netbox-version", Value.of(version))
                .put("netbox-full-version", Value.of(version))
                .put("plugins", plugins)
                .put("installed_apps", MapValue.EMPTY)
                .build();
    }

    /** The applications, or the lists of one. */
    MapValue directory(String path, String base) {
        MapValue.Builder urls = MapValue.builder();
        for (StubType type : types.all()) {
            String application = type.application() + "/";
            if (path.isEmpty()) {
                urls.put(type.application(), Value.of(base + "/api/" + application));
            } else if (path.equals(application)) {
                String list =
                        type.path().substring(application.length(), type.path().length() - 1);
                urls.put(list, Value.of(base + "/api/" + type.path()));
            }
        }
        return urls.build();
    }

    /** All types, and one that has no list. */
    List<MapValue> objectTypes(String base) {
        List<MapValue> rows = new ArrayList<>();
        List<StubType> models = types.all().stream()
                .filter(type -> !type.application().equals(StubCustomObjects.APPLICATION))
                .toList();
        for (StubType type : models) {
            rows.add(objectType(rows.size() + 1, type, base));
        }
        rows.add(rows.get(0)
                .with(StubObjects.ID, Value.of(rows.size() + 1))
                .with("app_label", Value.of("contenttypes"))
                .with("model", Value.of("contenttype"))
                .with("public", Value.of(false))
                .with("features", ListValue.EMPTY)
                .with("rest_api_endpoint", Value.ofNull()));
        if (isSince(TELLS_ENDPOINTS)) {
            return rows;
        }
        return rows.stream()
                .map(row -> {
                    MapValue.Builder told = MapValue.builder();
                    ALWAYS_TOLD.forEach(name -> told.put(name, row.getOrNull(name)));
                    return told.build();
                })
                .toList();
    }

    private static MapValue objectType(int id, StubType type, String base) {
        List<String> features = new ArrayList<>(List.of("change_logging", "custom_validation", "event_rules"));
        features.addAll(type.carried());
        return MapValue.builder()
                .put(StubObjects.ID, Value.of(id))
                .put("url", Value.of(base + "/api/core/object-types/" + id + "/"))
                .put("display", Value.of(type.application().toUpperCase(Locale.ROOT) + " > " + type.title()))
                .put("app_label", Value.of(type.application()))
                .put("app_name", Value.of(type.application().toUpperCase(Locale.ROOT)))
                .put("model", Value.of(type.model()))
                .put("model_name", Value.of(type.title()))
                .put("model_name_plural", Value.of(type.title() + "s"))
                .put("public", Value.of(true))
                .put("features", ListValue.ofTexts(features))
                .put("is_plugin_model", Value.of(false))
                .put("rest_api_endpoint", Value.of("/api/" + type.path()))
                .put("description", Value.of(""))
                .build();
    }
}
