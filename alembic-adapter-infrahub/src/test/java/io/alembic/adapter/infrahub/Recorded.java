package io.alembic.adapter.infrahub;

import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What a real server answered, where the library that holds it lies beside the checkout. */
public final class Recorded {

    private static final Path SAMPLES =
            Path.of(System.getProperty("alembic.shared", "")).resolve("backends/infrahub/samples");

    private Recorded() {}

    /** For {@code @EnabledIf}. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(SAMPLES);
        if (!there) {
            System.out.println("left out: no recorded answers of an Infrahub at " + SAMPLES);
        }
        return there;
    }

    /** The body of an answer, which stands on a line of its own. */
    public static String body(String name) {
        return text(name + ".response.txt")
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();
    }

    public static String definitions() {
        return text("schema.graphql.gz");
    }

    public static MapValue schema() {
        return Values.read(DocumentSource.of("<recorded>", text("schema.full.json.gz")), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
    }

    private static String text(String name) {
        Path file = SAMPLES.resolve(name);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
