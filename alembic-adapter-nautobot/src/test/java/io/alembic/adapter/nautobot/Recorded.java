package io.alembic.adapter.nautobot;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
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
import java.util.zip.GZIPInputStream;

/** Answers of a real server that lie beside the checkout. Tests that need them are left out, and say so, elsewhere. */
public final class Recorded {

    private static final Path SAMPLES =
            Path.of(System.getProperty("alembic.shared", "no-shared"), "backends", "nautobot", "samples");

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
