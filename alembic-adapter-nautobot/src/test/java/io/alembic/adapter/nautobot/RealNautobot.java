package io.alembic.adapter.nautobot;

import io.alembic.adapter.nautobot.server.NautobotApi;
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
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpSettings;
import io.alembic.http.JsonClient;
import io.alembic.http.Timing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The server that NAUTOBOT_URL and NAUTOBOT_TOKEN name. It may hold other things: only what these tests create, known
 * by its ids and names, is removed before each of them.
 */
public final class RealNautobot {

    /** What the uids of {@link io.alembic.testkit.model.Uids} begin with. */
    private static final String UIDS = "a0000000-0000-4000-8000-";

    private static final int BATCH = 100;
    private static final List<String> PATHS = List.of(
            "dcim/cables/",
            "ipam/ip-address-to-interface/",
            "ipam/ip-addresses/",
            "ipam/prefixes/",
            "dcim/interfaces/",
            "dcim/devices/",
            "dcim/interface-templates/",
            "extras/roles/",
            "dcim/locations/",
            "dcim/location-types/",
            "dcim/device-types/",
            "dcim/manufacturers/");

    private RealNautobot() {}

    public static Backend open() {
        return new NautobotProvider()
                .open(new BackendConfiguration(
                        MapValue.EMPTY, "<environment>", Environment.of(System.getenv()), Path.of(""), "test"));
    }

    /** A way to the server of its own; whoever opens it closes it. */
    public static HttpConnection connect() {
        BaseUrl base = BaseUrl.parse(variable("NAUTOBOT_URL"), "NAUTOBOT_URL");
        return HttpConnection.open(
                base,
                HttpSettings.read(Settings.of(configuration()), configuration()),
                HttpHeaders.NONE.with("Authorization", "Token " + variable("NAUTOBOT_TOKEN")),
                "alembic-test",
                Timing.real());
    }

    /** Removes what earlier tests left. */
    public static void clean() {
        try (HttpConnection connection = connect()) {
            BaseUrl base = connection.base();
            JsonClient client = connection.json();
            for (String path : PATHS) {
                List<Value> ids = heldUids(client, base, path);
                for (int from = 0; from < ids.size(); from += BATCH) {
                    client.send(
                                    HttpMethod.DELETE,
                                    base.resolve("/api/" + path),
                                    new ListValue(ids.subList(from, Math.min(ids.size(), from + BATCH))))
                            .requireSuccess();
                }
            }
            removeNamed(client, base, "extras/custom-fields/", "key", NautobotSample.PREFIX);
            removeNamed(client, base, "extras/tags/", "name", NautobotSample.TAG);
        }
    }

    private static List<Value> heldUids(JsonClient client, BaseUrl base, String path) {
        List<Value> ids = new ArrayList<>();
        for (MapValue row : new NautobotApi(client, base).list(path + "?exclude_m2m=true")) {
            Value id = row.getOrNull("id");
            if (id.asText().filter(text -> text.startsWith(UIDS)).isPresent()) {
                ids.add(MapValue.of("id", id));
            }
        }
        return ids;
    }

    private static void removeNamed(JsonClient client, BaseUrl base, String path, String field, String prefix) {
        ListValue rows = client.get(base.resolve("/api/" + path + "?limit=1000"))
                .object()
                .getOrNull("results")
                .asList()
                .orElse(ListValue.EMPTY);
        List<Value> ids = new ArrayList<>();
        rows.elements().stream().flatMap(row -> row.asMap().stream()).forEach(row -> {
            Optional<String> name = row.getOrNull(field).asText();
            if (name.filter(text -> text.startsWith(prefix)).isPresent()) {
                ids.add(MapValue.of("id", row.getOrNull("id")));
            }
        });
        if (!ids.isEmpty()) {
            client.send(HttpMethod.DELETE, base.resolve("/api/" + path), new ListValue(ids))
                    .requireSuccess();
        }
    }

    private static BackendConfiguration configuration() {
        return new BackendConfiguration(
                MapValue.EMPTY, "<environment>", Environment.of(Collections.emptyMap()), Path.of(""), "test");
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new AssertionError("no Nautobot to test against: set " + name));
    }
}
