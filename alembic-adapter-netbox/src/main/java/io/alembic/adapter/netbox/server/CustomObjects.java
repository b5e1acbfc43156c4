package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.Once;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * The custom objects plugin of a server. Its types are those of a schema that are no models of the server; they need not
 * be there yet. Made after the plugin's documentation.
 */
public final class CustomObjects {

    /** The application that references name types of custom objects by. */
    public static final String APPLICATION = "custom-objects";

    public static final String TYPES = "plugins/custom-objects/custom-object-types/";
    public static final String FIELDS = "plugins/custom-objects/custom-object-type-fields/";

    /** What every custom object has, beside the fields of its type. */
    public static final Set<String> RESERVED =
            Set.of("id", "url", "display", "custom_object_type", "created", "last_updated", "tags");

    private static final String OBJECTS = "plugins/custom-objects/";

    private final BooleanSupplier plugin;
    private final Once<SortedMap<String, CustomObjectType>> types;

    /** @param plugin whether the server has it */
    CustomObjects(NetBoxApi api, BooleanSupplier plugin) {
        requireNonNull(api, "api is null");
        this.plugin = requireNonNull(plugin, "plugin is null");
        this.types = new Once<>(() -> plugin.getAsBoolean() ? read(api) : new TreeMap<>());
    }

    /** The model of a type that is none of the server's own. */
    NetBoxModel model(TypeName type) {
        if (!plugin.getAsBoolean()) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    "type " + type
                            + " is no model of this NetBox, or has no REST endpoint; and it has no custom objects"
                            + " plugin that could hold it");
        }
        String slug = slug(type);
        return new NetBoxModel(new ContentType(APPLICATION, slug), OBJECTS + slug + "/", Set.of("tags"));
    }

    /** The types that are there, by slug; none without the plugin. */
    public SortedMap<String, CustomObjectType> types() {
        return types.get();
    }

    /** Whether there may be objects of a model: not before its type was made. */
    public boolean isThere(NetBoxModel model) {
        return types().containsKey(model.contentType().model());
    }

    /** Asks anew when something is next needed: types were changed. */
    public void forget() {
        types.forget();
    }

    /** The name and the slug that a type has on the server. */
    public static String slug(TypeName type) {
        return type.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** What the server holds of a model; never less than every object has. */
    ModelFields fields(NetBoxModel model) {
        Map<String, ModelField> fields = new TreeMap<>();
        RESERVED.forEach(name -> fields.put(name, new ModelField(name, "field", !name.equals("tags"), false)));
        Optional.ofNullable(types().get(model.contentType().model()))
                .ifPresent(type -> type.fields().forEach((name, row) -> fields.put(name, field(name, row))));
        return new ModelFields(fields, true);
    }

    private static ModelField field(String name, MapValue row) {
        String kind = row.getOrNull("type").asText().orElse("field");
        boolean required = row.getOrNull("required").equals(Value.of(true));
        return new ModelField(name, kind, false, required);
    }

    private static SortedMap<String, CustomObjectType> read(NetBoxApi api) {
        List<MapValue> fields = api.list(FIELDS);
        SortedMap<String, CustomObjectType> types = new TreeMap<>();
        for (MapValue row : api.list(TYPES)) {
            CustomObjectType type = CustomObjectType.of(row, fields);
            types.put(type.slug(), type);
        }
        return types;
    }
}
