package io.alembic.adapter.infrahub;

import io.alembic.adapter.infrahub.query.GraphRequest;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.adapter.infrahub.server.InfrahubApi;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpConnection;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpSettings;
import io.alembic.http.Timing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server that INFRAHUB_URL and INFRAHUB_TOKEN name. It may hold other things: only nodes of the sample's kinds are
 * removed before each test; the kinds stay.
 */
public final class RealInfrahub {

    private static final int AT_ONCE = 50;

    /** The sample's kinds, in an order in which they can be deleted. */
    private static final List<String> KINDS = List.of("NetPort", "NetLink", "NetEverything", "NetRack", "NetPop");

    private RealInfrahub() {}

    public static Backend open(int pageSize) {
        return new InfrahubProvider()
                .open(new BackendConfiguration(
                        MapValue.of("page_size", Value.of(pageSize)),
                        "<environment>",
                        Environment.of(System.getenv()),
                        Path.of(""),
                        "test"));
    }

    /** A way to the server of its own; whoever opens it closes it. */
    static HttpConnection connect() {
        BaseUrl base = BaseUrl.parse(variable("INFRAHUB_URL"), "INFRAHUB_URL");
        BackendConfiguration configuration = new BackendConfiguration(
                MapValue.EMPTY, "<environment>", Environment.of(Map.of()), Path.of(""), "test");
        return HttpConnection.open(
                base,
                HttpSettings.read(Settings.of(configuration), configuration),
                HttpHeaders.NONE.with("X-INFRAHUB-KEY", variable("INFRAHUB_TOKEN")),
                "alembic-test",
                Timing.real());
    }

    static InfrahubApi api(HttpConnection connection, Optional<String> branch) {
        return new InfrahubApi(connection.json(), connection.base(), branch);
    }

    /** Removes what earlier tests left. */
    static void clean() {
        try (HttpConnection connection = connect()) {
            InfrahubApi api = api(connection, Optional.empty());
            ServerSchema schema = ServerSchema.parse(api.schema());
            KINDS.stream().filter(kind -> schema.kind(kind).isPresent()).forEach(kind -> clean(api, kind));
        }
    }

    private static void clean(InfrahubApi api, String kind) {
        List<String> ids = ids(api, kind);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            StringBuilder document = new StringBuilder("mutation {");
            for (String id : ids.subList(from, Math.min(ids.size(), from + AT_ONCE))) {
                document.append(" d").append(id.replace("-", "")).append(": ");
                document.append(kind).append("Delete(data: {id: \"").append(id).append("\"}) { ok }");
            }
            api.mutate(new GraphRequest(document + " }", MapValue.EMPTY)).requireData();
        }
    }

    private static List<String> ids(InfrahubApi api, String kind) {
        MapValue data = api.query(new GraphRequest("{ rows: " + kind + " { edges { node { id } } } }", MapValue.EMPTY))
                .requireData();
        List<String> ids = new ArrayList<>();
        ListValue edges = data.getOrNull("rows")
                .asMap()
                .flatMap(rows -> rows.getOrNull("edges").asList())
                .orElseThrow();
        for (Value edge : edges.elements()) {
            ids.add(edge.asMap()
                    .flatMap(each -> each.getOrNull("node").asMap())
                    .flatMap(node -> node.getOrNull("id").asText())
                    .orElseThrow());
        }
        return ids;
    }

    static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new AssertionError("no Infrahub to test against: set " + name));
    }
}
