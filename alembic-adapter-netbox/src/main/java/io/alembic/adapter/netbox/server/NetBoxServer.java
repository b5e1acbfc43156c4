package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.Once;
import io.alembic.dcim.model.ModelFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a server says of itself, asked for once and when first needed. The OpenAPI document, 13 MB, is left alone unless
 * something is to be known that only it tells.
 */
public final class NetBoxServer {

    /** Types asked about at once: more gain nothing on a server with few workers. */
    public static final int AT_ONCE = 4;

    private static final String STATUS = "status/";
    private static final String OBJECT_TYPES = "core/object-types/";
    private static final String CUSTOM_FIELDS = "extras/custom-fields/";
    private static final String PLUGIN = "netbox_custom_objects";
    private static final String DOCUMENT = "schema/?format=json";

    private final NetBoxApi api;
    private final Map<String, ModelFields> fields = new ConcurrentHashMap<>();
    private final Once<MapValue> status;
    private final CustomObjects customObjects;
    private final Once<ObjectTypes> types;
    private final Once<OpenApi> document;
    private final NetBoxGraph graph;
    private final Once<Map<String, CustomField>> customFields;

    public NetBoxServer(NetBoxApi api) {
        this.api = requireNonNull(api, "api is null");
        this.status = new Once<>(() -> api.get(STATUS));
        this.customObjects = new CustomObjects(
                api,
                () -> status.get()
                        .getOrNull("plugins")
                        .asMap()
                        .filter(plugins -> plugins.has(PLUGIN))
                        .isPresent());
        this.types = new Once<>(() -> new ObjectTypes(
                has(VersionDifference.OBJECT_TYPES_TELL_ENDPOINTS)
                        ? api.pages(OBJECT_TYPES)
                        : EarlierObjectTypes.read(api)));
        this.document = new Once<>(() -> new OpenApi(api.get(DOCUMENT)));
        this.graph = new NetBoxGraph(api, types);
        this.customFields = new Once<>(() -> customFields(api));
    }

    public NetBoxApi api() {
        return api;
    }

    /** Whether the server has what came with a version; one that tells none is taken for a new one. */
    public boolean has(VersionDifference difference) {
        return version().map(known -> known.has(difference)).orElse(true);
    }

    /** What people should know of this server: a version that nothing here was written for, or parts that fail. */
    public List<String> warnings() {
        return Stream.concat(version().flatMap(ServerVersion::warning).stream(), graph.trouble().stream())
                .toList();
    }

    public ObjectTypes types() {
        return types.get();
    }

    /** The model that a type means: one of the server's own, else one of custom objects. */
    public NetBoxModel model(TypeName type) {
        return types().find(type).orElseGet(() -> customObjects.model(type));
    }

    public CustomObjects customObjects() {
        return customObjects;
    }

    private Optional<ServerVersion> version() {
        return status.get().getOrNull("netbox-version").asText().flatMap(ServerVersion::parse);
    }

    public OpenApi document() {
        return document.get();
    }

    public NetBoxGraph graph() {
        return graph;
    }

    /**
     * The fields of a model: all of them, or, where the token may not add objects, what the OpenAPI document shows. A
     * request that fails is a failure, never a model with fewer fields.
     */
    public ModelFields fields(NetBoxModel model) {
        if (model.isCustomObject()) {
            return customObjects.fields(model);
        }
        return fields.computeIfAbsent(model.path(), path -> {
            ModelFields told = ModelFields.parse(api.options(path).object());
            return told.complete() ? told : document().fields(path);
        });
    }

    /** Whether the API shows custom fields with the objects of a model: some may have them and show none. */
    public boolean showsCustomFields(NetBoxModel model) {
        return model.carriesCustomFields() && fields(model).has("custom_fields");
    }

    /** The custom fields of all models, by name. */
    public Map<String, CustomField> customFields() {
        return customFields.get();
    }

    /** A custom field that objects of a model carry. */
    public Optional<CustomField> customField(ContentType model, String name) {
        return Optional.ofNullable(customFields().get(name))
                .filter(field -> field.contentTypes().contains(model));
    }

    /** Asks anew for custom fields when they are next needed: they were changed. */
    public void forgetCustomFields() {
        customFields.forget();
    }

    private static Map<String, CustomField> customFields(NetBoxApi api) {
        Map<String, CustomField> fields = new TreeMap<>();
        for (MapValue row : api.list(CUSTOM_FIELDS)) {
            CustomField field = CustomField.parse(row);
            fields.put(field.name(), field);
        }
        return fields;
    }
}
