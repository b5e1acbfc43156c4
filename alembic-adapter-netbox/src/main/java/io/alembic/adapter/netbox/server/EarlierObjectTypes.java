package io.alembic.adapter.netbox.server;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ModelNames;
import io.alembic.dcim.rest.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The object types of a server whose list of them tells no endpoints: those are found by their names in the directories of
 * the API. What their objects may carry is not told either; a write that asks too much is turned down.
 */
final class EarlierObjectTypes {

    private static final String OBJECT_TYPES = "extras/object-types/";
    private static final ListValue FEATURES = ListValue.ofTexts(List.of("custom_fields", "tags", "change_logging"));

    private EarlierObjectTypes() {}

    /** The rows that later servers send, so far as they are used. */
    static List<MapValue> read(NetBoxApi api) {
        Directory directory = new Directory(api::get);
        List<MapValue> rows = new ArrayList<>();
        for (MapValue row : api.pages(OBJECT_TYPES)) {
            String model = text(row, "model");
            Set<String> names = Set.of(model, ModelNames.plural(model));
            List<Directory.Route> routes = directory.routesOf(text(row, "app_label")).stream()
                    .filter(route -> names.contains(ModelNames.folded(route.name())))
                    .toList();
            if (routes.size() == 1) {
                rows.add(row.with(
                                "rest_api_endpoint",
                                Value.of("/api/" + routes.get(0).path()))
                        .with("features", FEATURES));
            }
        }
        return rows;
    }

    private static String text(MapValue row, String name) {
        return row.getOrNull(name).asText().orElse("");
    }
}
