package io.alembic.adapter.netbox;

import io.alembic.adapter.netbox.server.NetBoxApi;
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
import io.alembic.http.Timing;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The server that NETBOX_URL and NETBOX_TOKEN name. It may hold other things: only what these tests create, known by
 * what it is called, is removed before each of them.
 */
public final class RealNetBox {

    private static final int BATCH = 100;
    private static final List<String> OURS = List.of(
            "dcim/cables/?label__isw=alembic%20it",
            "dcim/devices/?name__isw=alembic%20it",
            "ipam/ip-addresses/?parent=198.18.7.0/24",
            "ipam/prefixes/?within_include=198.18.7.0/24",
            "dcim/mac-addresses/?mac_address__isw=02:00:5E:10",
            "dcim/racks/?name__isw=alembic%20it",
            "dcim/sites/?name__isw=alembic%20it",
            "dcim/regions/?name__isw=alembic%20it",
            "dcim/device-roles/?name__isw=alembic%20it",
            "dcim/device-types/?model__isw=alembic%20it",
            "dcim/manufacturers/?name__isw=alembic%20it",
            "extras/custom-fields/?name__isw=alembic_it_",
            "extras/custom-field-choice-sets/?name__isw=alembic_it_",
            "extras/tags/?name__isw=alembic%20it");

    private RealNetBox() {}

    public static Backend open() {
        return new NetBoxProvider()
                .open(new BackendConfiguration(
                        MapValue.EMPTY, "<environment>", Environment.of(System.getenv()), Path.of(""), "test"));
    }

    /** Removes what earlier tests left. */
    public static void clean() {
        try (HttpConnection connection = connect()) {
            NetBoxApi api = new NetBoxApi(connection.json(), connection.base(), NetBoxApi.LARGEST_PAGE);
            for (String list : OURS) {
                String path = list.substring(0, list.indexOf('?'));
                List<Value> ids = api.list(list + "&fields=id").stream()
                        .map(row -> (Value) MapValue.of("id", row.getOrNull("id")))
                        .toList();
                for (int from = 0; from < ids.size(); from += BATCH) {
                    List<Value> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
                    api.send(HttpMethod.DELETE, path, new ListValue(some)).requireSuccess();
                }
            }
        }
    }

    /** The ids of a list, with its path before each. */
    public static Set<String> held(List<String> paths) {
        try (HttpConnection connection = connect()) {
            NetBoxApi api = new NetBoxApi(connection.json(), connection.base(), NetBoxApi.LARGEST_PAGE);
            Set<String> held = new TreeSet<>();
            paths.forEach(path -> api.list(path + "?fields=id").forEach(row -> held.add(path + row.getOrNull("id"))));
            return held;
        }
    }

    public static HttpConnection connect() {
        BackendConfiguration configuration = new BackendConfiguration(
                MapValue.EMPTY, "<environment>", Environment.of(Collections.emptyMap()), Path.of(""), "test");
        return HttpConnection.open(
                BaseUrl.parse(variable("NETBOX_URL"), "NETBOX_URL"),
                HttpSettings.read(Settings.of(configuration), configuration),
                HttpHeaders.NONE.with("Authorization", "Token " + variable("NETBOX_TOKEN")),
                "alembic-test",
                Timing.real());
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new AssertionError("no NetBox to test against: set " + name));
    }
}
