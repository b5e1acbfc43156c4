package io.alembic.adapter.nautobot;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.ServerGraph;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.http.HttpBody;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Answers of a real server that lie beside the checkout. Tests that need them are left out, and say so, elsewhere. */
public final class Recorded {

    private static final Path SAMPLES =
            Path.of(System.getProperty("alembic.shared", "no-shared"), "backends", "nautobot", "samples");

    private static final Pattern ASKED = Pattern.compile("(\\w+):__type\\(name:\"(\\w+)\"\\)");

    private Recorded() {}

    /** For {@code @EnabledIf}. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(SAMPLES);
        if (!there) {
            System.out.println("left out: no recorded answers of a Nautobot at " + SAMPLES);
        }
        return there;
    }

    /** What was asked and answered: {@code request}, {@code status}, {@code response}. */
    public static MapValue exchange(String name) {
        return json(SAMPLES.resolve(name + ".json"), false);
    }

    /** The answer of an exchange. */
    public static Value response(String name) {
        return exchange(name).getOrNull("response");
    }

    public static HttpResponse httpResponse(String name) {
        MapValue exchange = exchange(name);
        int status = Integer.parseInt(exchange.getOrNull("status").toString());
        return new HttpResponse(
                status,
                HttpHeaders.NONE,
                HttpBody.text("application/json", CanonicalJson.text(exchange.getOrNull("response"))));
    }

    public static MapValue introspection() {
        return json(SAMPLES.resolve("graphql_introspection.json.gz"), true)
                .getOrNull("data")
                .asMap()
                .orElseThrow();
    }

    /** The schema of that introspection, told in parts. */
    public static ServerGraph graph() {
        MapValue whole = introspection();
        Map<String, Value> types = new HashMap<>();
        ListValue all = whole.getOrNull("__schema")
                .asMap()
                .flatMap(schema -> schema.get("types"))
                .flatMap(Value::asList)
                .orElseThrow();
        all.elements()
                .forEach(type -> types.put(
                        type.asMap()
                                .flatMap(map -> map.get("name"))
                                .flatMap(Value::asText)
                                .orElseThrow(),
                        type));
        return new ServerGraph(query -> {
            MapValue.Builder data = MapValue.builder();
            Matcher asked = ASKED.matcher(query);
            while (asked.find()) {
                data.put(asked.group(1), types.getOrDefault(asked.group(2), Value.ofNull()));
            }
            return query.equals(ServerGraph.ROOTS)
                    ? MapValue.of("__schema", MapValue.of("queryType", types.getOrDefault("Query", Value.ofNull())))
                    : data.build();
        });
    }

    private static MapValue json(Path file, boolean zipped) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Values.read(DocumentSource.of(file.toString(), text), DocumentFormat.JSON)
                    .asMap()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
