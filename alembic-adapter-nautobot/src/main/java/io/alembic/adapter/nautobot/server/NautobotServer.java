package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.graph.ListArguments;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.Once;
import io.alembic.dcim.graph.ServerGraph;
import io.alembic.dcim.model.ModelFields;
import io.alembic.http.Concurrently;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server says of itself, asked for once and when first needed. Nothing is kept on disk: directories, content
 * types, what GraphQL says of the declared types and their options take a third of a second together, where the OpenAPI
 * document takes four and tells less.
 */
public final class NautobotServer {

    /** Types asked about at once: more gain nothing on a server with few workers. */
    public static final int AT_ONCE = 4;

    private static final String CUSTOM_FIELDS = "extras/custom-fields/";

    private final NautobotApi api;
    private final Map<String, ModelFields> fields = new ConcurrentHashMap<>();
    private final Once<ModelRegistry> models;
    private final Once<ServerGraph> graph;
    private final Once<ListArguments> arguments;
    private final Once<Map<String, CustomField>> customFields;

    public NautobotServer(NautobotApi api, Set<String> allowedTypes) {
        this.api = requireNonNull(api, "api is null");
        Set<String> allowed = Set.copyOf(allowedTypes);
        models = new Once<>(() -> new ModelRegistry(api, allowed));
        graph = new Once<>(() -> new ServerGraph(introspection -> api.query(introspection, MapValue.EMPTY)));
        customFields = new Once<>(() -> customFields(api));
        arguments = new Once<>(() -> ListArguments.parse(api.query(ListArguments.INTROSPECTION, MapValue.EMPTY)));
    }

    public NautobotApi api() {
        return api;
    }

    /** Asks for the models and for the GraphQL schema at once, as whoever reads needs both. */
    public void discover() {
        Concurrently.map(List.of(models, graph), 2, Once::get);
    }

    public NautobotModel model(TypeName type) {
        return models().require(type);
    }

    public ModelRegistry models() {
        return models.get();
    }

    public ServerGraph graph() {
        return graph.get();
    }

    /** The filters of the lists of {@link #graph()}. */
    public ListArguments listArguments() {
        return arguments.get();
    }

    public ModelFields fields(NautobotModel model) {
        return fields.computeIfAbsent(model.path(), path -> ModelFields.parse(api.options(path)));
    }

    /** The custom fields of all models, by key. */
    public Map<String, CustomField> customFields() {
        return customFields.get();
    }

    /** A custom field that objects of a model carry. */
    public Optional<CustomField> customField(NautobotModel model, String key) {
        return Optional.ofNullable(customFields().get(key))
                .filter(field -> field.contentTypes().contains(model.contentType()));
    }

    /** Asks anew for custom fields when they are next needed: they were changed. */
    public void forgetCustomFields() {
        customFields.forget();
    }

    private static Map<String, CustomField> customFields(NautobotApi api) {
        Map<String, CustomField> fields = new TreeMap<>();
        for (MapValue row : api.list(CUSTOM_FIELDS)) {
            CustomField field = CustomField.parse(row);
            fields.put(field.key(), field);
        }
        return fields;
    }
}
