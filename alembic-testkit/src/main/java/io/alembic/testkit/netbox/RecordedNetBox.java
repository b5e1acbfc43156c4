package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
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

    private static final String API = "/api/";

    private RecordedNetBox() {}

    /** For {@code @EnabledIf}. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(HOME.resolve("samples"));
        if (!there) {
            System.out.println("left out: no recorded answers of a NetBox at " + HOME);
        }
        return there;
    }

    /**
     * A request and its answer.
     *
     * @param path below {@code /api/}
     * @param body empty where there was none
     * @param text of the answer, as it was recorded; empty where there was none
     */
    public record Exchange(String name, String method, String path, String body, int status, String text) {

        public Exchange {
            requireNonNull(name, "name is null");
            requireNonNull(method, "method is null");
            requireNonNull(path, "path is null");
            requireNonNull(body, "body is null");
            requireNonNull(text, "text is null");
        }

        /** The answer, null where it is no JSON. */
        public Value answer() {
            return isJson(text) ? json(text) : Value.ofNull();
        }

        /** The objects that were sent: those of a list, or the one; none where it was no JSON. */
        public List<Value> sent() {
            if (!isJson(body)) {
                return List.of();
            }
            Value sent = json(body);
            return sent.asList().map(ListValue::elements).orElse(List.of(sent));
        }
    }

    public static Exchange exchange(String name) {
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
                line[1].startsWith(API) ? line[1].substring(API.length()) : line[1],
                withoutHeaders(request[1].strip()),
                Integer.parseInt(rest.substring(4, 7)),
                answer);
    }

    /** The names of the exchanges that begin so. */
    public static List<String> names(String start) {
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

    public static MapValue document(String name) {
        return json(read(HOME.resolve(name), true)).asMap().orElseThrow();
    }

    /** Whether there was any object of a type. */
    static boolean holds(String contentType) {
        return Files.exists(HOME.resolve("seeded").resolve(contentType + ".json.gz"));
    }

    /** All objects of a type, as a list showed them. */
    static List<Value> seeded(String contentType) {
        return document("seeded/" + contentType + ".json.gz")
                .getOrNull("results")
                .asList()
                .orElseThrow()
                .elements();
    }

    private static String withoutHeaders(String rest) {
        String body = rest;
        while (body.matches("(?s)[A-Za-z-]+: [^\n]*(\n.*)?")) {
            int end = body.indexOf('\n');
            body = end < 0 ? "" : body.substring(end + 1).strip();
        }
        return body;
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private static Value json(String text) {
        return Values.read(DocumentSource.of("answer", text), DocumentFormat.JSON);
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
