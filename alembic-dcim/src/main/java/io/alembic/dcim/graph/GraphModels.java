package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import io.alembic.dcim.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which GraphQL type stands for which model. The types bear the names of models without their application; a name that
 * several applications have a model of is not settled by it.
 */
public final class GraphModels {

    private final Supplier<ServerGraph> graph;
    private final Function<String, List<ContentType>> named;
    private final Map<String, Optional<ContentType>> known = new ConcurrentHashMap<>();

    /** @param named the models that have a name, of whatever application */
    public GraphModels(Supplier<ServerGraph> graph, Function<String, List<ContentType>> named) {
        this.graph = requireNonNull(graph, "graph is null");
        this.named = requireNonNull(named, "named is null");
    }

    /** The content type whose objects have this GraphQL type; empty when it is not certain. */
    public Optional<ContentType> contentType(String graphType) {
        return known.computeIfAbsent(graphType, this::find);
    }

    /** The name of the GraphQL type that lists the objects of a content type; empty when it is not certain. */
    public Optional<String> typeName(ContentType type) {
        return graph.get()
                .typeNameOfModel(type.model())
                .filter(found -> contentType(found).equals(Optional.of(type)));
    }

    /** The GraphQL type that lists the objects of a content type; empty when there is none, or it is not certain. */
    public Optional<GraphType> graphType(ContentType type) {
        return typeName(type).flatMap(graph.get()::type);
    }

    private Optional<ContentType> find(String graphType) {
        return graph.get().modelOf(graphType).flatMap(model -> {
            List<ContentType> types = named.apply(model);
            return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
        });
    }
}
