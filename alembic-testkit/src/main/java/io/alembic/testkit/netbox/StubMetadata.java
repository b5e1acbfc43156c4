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

    private final StubTypes types;

    StubMetadata(StubTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    MapValue status() {
        return MapValue.builder()
                .put("netbox-version", Value.of(VERSION))
                .put("netbox-full-version", Value.of(VERSION))
                .put("plugins", MapValue.EMPTY)
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
        for (StubType type : types.all()) {
            rows.add(objectType(rows.size() + 1, type, base));
        }
        rows.add(rows.get(0)
                .with(StubObjects.ID, Value.of(rows.size() + 1))
                .with("app_label", Value.of("contenttypes"))
                .with("model", Value.of("contenttype"))
                .with("public", Value.of(false))
                .with("features", ListValue.EMPTY)
                .with("rest_api_endpoint", Value.ofNull()));
        return rows;
    }

    private static MapValue objectType(int id, StubType type, String base) {
        List<String> features = new ArrayList<>(List.of("change_logging", "custom_validation", "event_rules"));
        if (type.customFields()) {
            features.add("custom_fields");
        }
        if (type.tags()) {
            features.add("tags");
        }
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
