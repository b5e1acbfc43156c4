package io.alembic.dcim.rest;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The routes a server lists: {@code /api/} names its applications, {@code /api/<application>/} the routes of each;
 * applications that were installed stand below {@code /api/plugins/} under a name of their own choosing.
 */
public final class Directory {

    private static final String PLUGINS = "plugins";
    private static final String INSTALLED_PLUGINS = "installed-plugins";

    private final Function<String, MapValue> server;
    private final Map<String, List<Route>> routes = new TreeMap<>();
    private final Map<String, URI> applications = new TreeMap<>();
    private final Map<String, URI> plugins = new LinkedHashMap<>();

    /** @param server answers a path below {@code /api/} with the directory that is there */
    public Directory(Function<String, MapValue> server) {
        this.server = requireNonNull(server, "server is null");
        urls(server.apply("")).forEach(applications::put);
    }

    /** The routes of the application with this label, or, for one that was installed, those of all installed ones. */
    public synchronized List<Route> routesOf(String application) {
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
            urls(server.apply(PLUGINS + "/")).forEach((name, at) -> {
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
        urls(server.apply(below)).forEach((name, at) -> found.add(new Route(name, pathOf(at))));
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
    public record Route(String name, String path) {
        public Route {
            requireNonNull(name, "name is null");
            requireNonNull(path, "path is null");
        }
    }
}
