package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphModels;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.ServerGraph;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which GraphQL type stands for which model. The types bear the names of models without their application; a name that
 * several applications have a model of is settled by the route in the objects' {@code url}, so it is not settled here.
 */
public final class GraphTargets {

    private final NautobotServer server;
    private final GraphModels models;

    public GraphTargets(NautobotServer server) {
        this.server = requireNonNull(server, "server is null");
        this.models = new GraphModels(server::graph, model -> server.models().routedWithModel(model));
    }

    ServerGraph graph() {
        return server.graph();
    }

    /** Asks in two requests for what reading declared types needs of the schema: their own types, and those behind fields. */
    void prepare(Collection<DeclaredType> declared) {
        Set<String> names = new TreeSet<>();
        declared.forEach(type -> typeName(type).ifPresent(names::add));
        graph().types(names);
        Set<String> behind = new TreeSet<>();
        declared.forEach(type -> typeName(type)
                .flatMap(graph()::type)
                .ifPresent(found -> type.fields().stream()
                        .flatMap(field -> found.field(field.name()).stream())
                        .filter(field -> field.kind() == GraphField.Kind.OBJECT || field.kind() == GraphField.Kind.ENUM)
                        .forEach(field -> behind.add(field.type()))));
        graph().types(behind);
    }

    /** Asks in one request for the types of these models. */
    public void prepareModels(Collection<ContentType> described) {
        Set<String> names = new TreeSet<>();
        described.forEach(type -> graph().typeNameOfModel(type.model()).ifPresent(names::add));
        graph().types(names);
    }

    private Optional<String> typeName(DeclaredType type) {
        return graph().typeNameOfModel(type.model().contentType().model());
    }

    /** The content type whose objects have this GraphQL type; empty when it is not certain. */
    public Optional<ContentType> contentType(String graphType) {
        return models.contentType(graphType);
    }

    /** The GraphQL type that lists the objects of a content type; empty when there is none, or it is not certain. */
    public Optional<GraphType> graphType(ContentType type) {
        return models.graphType(type);
    }
}
