package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.Once;
import io.alembic.dcim.graph.GraphModels;
import io.alembic.dcim.graph.ServerGraph;
import java.util.Optional;

/**
 * The GraphQL of a server, where it can be relied on. It must page by ids. And the token must be a superuser's: of a
 * reference to what the token may not see GraphQL says null, and of a list of them the rest, without a word, where REST
 * shows them all.
 */
public final class NetBoxGraph {

    /** Names in one query, which the server counts (its GRAPHQL_MAX_ALIASES). */
    public static final int MOST_NAMES = 10;

    private static final String PAGING = "{__type(name:\"OffsetPaginationInput\"){inputFields{name}}}";
    private static final MapValue START = MapValue.of("name", Value.of("start"));

    private final NetBoxApi api;
    private final GraphModels models;
    private final Once<Optional<ServerGraph>> schema = new Once<>(this::open);
    private volatile Optional<String> trouble = Optional.empty();

    NetBoxGraph(NetBoxApi api, Once<ObjectTypes> types) {
        this.api = requireNonNull(api, "api is null");
        this.models = new GraphModels(
                () -> schema.get().orElseThrow(), model -> types.get().named(model));
    }

    /** The schema; empty where REST is to be read. */
    public Optional<ServerGraph> schema() {
        return trouble.isPresent() ? Optional.empty() : schema.get();
    }

    /** Which type stands for which model; only where there is a schema. */
    public GraphModels models() {
        return models;
    }

    /** The data of a query. */
    public MapValue query(String document, MapValue variables) {
        return api.query(document, variables);
    }

    /** Why GraphQL was given up, in a sentence for people; empty as long as nothing went wrong. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Goes on without GraphQL; a server that is gone is no reason for that. */
    public void giveUp(BackendException cause) {
        if (cause.failure() == BackendFailure.UNREACHABLE) {
            throw cause;
        }
        trouble = Optional.of("long lists are read by REST, which takes several times as long: GraphQL failed: "
                + cause.getMessage());
    }

    private Optional<ServerGraph> open() {
        if (!seesEverything()) {
            return Optional.empty();
        }
        try {
            return pagesByIds()
                    ? Optional.of(new ServerGraph(question -> query(question, MapValue.EMPTY), MOST_NAMES))
                    : Optional.empty();
        } catch (BackendException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    private boolean pagesByIds() {
        return query(PAGING, MapValue.EMPTY)
                .getOrNull("__type")
                .asMap()
                .flatMap(type -> type.getOrNull("inputFields").asList())
                .map(ListValue::elements)
                .filter(fields -> fields.contains(START))
                .isPresent();
    }

    /** Asked both ways, as a filter that the server does not know is passed over. */
    private boolean seesEverything() {
        try {
            String user = "users/users/?id=" + api.get("authentication-check/").getOrNull("id") + "&is_superuser=";
            return api.count(user + "true") == 1 && api.count(user + "false") == 0;
        } catch (BackendException e) {
            if (e.failure() == BackendFailure.UNREACHABLE) {
                throw e;
            }
            return false;
        }
    }
}
