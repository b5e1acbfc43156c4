package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a real NetBox 4.6.8 answered, beside the checkout. Tests that need it are left out, and say so, elsewhere. */
public final class RecordedNetBox {

    private static final Path HOME = Path.of(System.getProperty("alembic.shared", "no-shared"), "backends", "netbox");

    private RecordedNetBox() {}

    /** For {@code @EnabledIf}. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(HOME.resolve("samples"));
        if (!there) {
            System.out.println("left out: no recorded answers of a NetBox at " + HOME);
        }
        return there;
    }

    /** A request and its answer; the body is null where there was none. */
    record Exchange(String name, String method, String path, String body, int status, Value answer) {}

    static Exchange exchange(String name) {
        String text = read(HOME.resolve("samples").resolve(name + ".txt"), false);
        int arrow = text.indexOf("--> ");
        String[] request = text.substring(0, arrow).split("\n", 2);
        String rest = text.substring(arrow);
        int blank = rest.indexOf("\n\n");
        String answer = blank < 0 ? "" : rest.substring(blank).strip();
        String[] line = request[0].split(" ", 2);
        return new Exchange(
                name,
                line[0],
                line[1].substring("/api/".length()),
                request[1].strip(),
                Integer.parseInt(rest.substring(4, 7)),
                answer.startsWith("{") || answer.startsWith("[") ? StubCalls.json(answer) : Value.ofNull());
    }

    /** The names of the exchanges that begin so. */
    static List<String> names(String start) {
        try (Stream<Path> files = Files.list(HOME.resolve("samples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MapValue document(String name) {
        return StubCalls.json(read(HOME.resolve(name), true)).asMap().orElseThrow();
    }

    /** All objects of a type, as a list showed them. */
    static List<Value> seeded(String contentType) {
        return document("seeded/" + contentType + ".json.gz")
                .getOrNull("results")
                .asList()
                .orElseThrow()
                .elements();
    }

    private static String read(Path file, boolean zipped) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
