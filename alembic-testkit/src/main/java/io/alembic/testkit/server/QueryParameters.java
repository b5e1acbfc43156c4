package io.alembic.testkit.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a query, by name; each may stand there several times. */
public final class QueryParameters {

    private QueryParameters() {}

    public static Map<String, List<String>> read(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters
                    .computeIfAbsent(decoded(name), each -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /** The last that stands there, as Django takes it. */
    public static String last(Map<String, List<String>> parameters, String name, String otherwise) {
        List<String> all = parameters.getOrDefault(name, List.of(otherwise));
        return all.get(all.size() - 1);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
