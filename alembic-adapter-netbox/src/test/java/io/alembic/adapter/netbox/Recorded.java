package io.alembic.adapter.netbox;

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

/** Answers of a real server that lie beside the checkout. Tests that need them are left out, and say so, elsewhere. */
public final class Recorded {

    private static final Path FOLDER = Path.of(System.getProperty("alembic.shared", "no-shared"), "backends", "netbox");

    private Recorded() {}

    /** For {@code @EnabledIf}. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(FOLDER);
        if (!there) {
            System.out.println("left out: no recorded answers of a NetBox at " + FOLDER);
        }
        return there;
    }

    /** One of the documents beside the samples: {@code object-types}, {@code options}, {@code openapi-4.6.8}. */
    public static MapValue document(String name) {
        Path file = FOLDER.resolve(name + ".json.gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Values.read(DocumentSource.of(file.toString(), text), DocumentFormat.JSON)
                    .asMap()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
