package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The routes the server lists: {@code /api/} names its applications, {@code /api/<application>/} the routes of each;
 * applications that were installed stand below {@code /api/plugins/} under a name of their own choosing.
 */
final class Directory {

    private static final String PLUGINS = "plugins";
    private static final String INSTALLED_PLUGINS = "installed-plugins";

    private final NautobotApi api;
    private final Map<String, List<Route>> routes = new TreeMap<>();
    private final Map<String, URI> applications = new TreeMap<>();
    private final Map<String, URI> plugins = new LinkedHashMap<>();

    Directory(NautobotApi api) {
        this.api = requireNonNull(api, "api is null");
        urls(api.get("")).forEach(applications::put);
    }

    /** The routes of the application with this label, or, for one that was installed, those of all installed ones. */
    synchronized List<Route> routesOf(String application) {
        URI url = applications.get(application);
        if (url != null && !application.equals(PLUGINS)) {
            return routes.computeIfAbsent(application, each -> routesAt(application + "/", url));
        }
        List<Route> installed = new ArrayList<>();
        pluginUrls()
                .forEach((name, at) -> installed.addAll(routes.computeIfAbsent(
                        PLUGINS + "/" + name, each -> routesAt(PLUGINS + "/" + name + "/", at))));
        return installed;
    }

    private Map<String, URI> pluginUrls() {
        URI url = applications.get(PLUGINS);
        if (plugins.isEmpty() && url != null) {
            urls(api.get(PLUGINS + "/")).forEach((name, at) -> {
                if (!name.equals(INSTALLED_PLUGINS)) {
                    plugins.put(name, at);
                }
            });
        }
        return Collections.unmodifiableMap(plugins);
    }

    private List<Route> routesAt(String path, URI url) {
        String below = url.getPath().endsWith("/" + path) ? path : pathOf(url);
        List<Route> found = new ArrayList<>();
        urls(api.get(below)).forEach((name, at) -> found.add(new Route(name, pathOf(at))));
        return List.copyOf(found);
    }

    private static String pathOf(URI url) {
        String path = url.getPath();
        int api = path.indexOf("/api/");
        return api < 0 ? path : path.substring(api + "/api/".length());
    }

    private static Map<String, URI> urls(MapValue listing) {
        Map<String, URI> urls = new LinkedHashMap<>();
        listing.forEach((name, url) -> url.asText().ifPresent(text -> urls.put(name, URI.create(text))));
        return urls;
    }

    /** @param path below {@code /api/} */
    record Route(String name, String path) {
        Route {
            requireNonNull(name, "name is null");
            requireNonNull(path, "path is null");
        }
    }

    static String textOf(MapValue map, String name) {
        return map.get(name).flatMap(Value::asText).orElse("");
    }
}
