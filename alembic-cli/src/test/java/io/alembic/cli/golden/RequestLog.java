package io.alembic.cli.golden;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the adapter was asked, as a case compares it. */
record RequestLog(Path file) {

    /** What was asked since it was last taken; of a failed run only what tries to write. */
    Value take(Value style, boolean failed) {
        if (!Files.exists(file)) {
            return ListValue.EMPTY;
        }
        List<String> lines = Workbench.read(file).lines().toList();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withoutReads(new ListValue(lines.stream()
                .map(line -> inStyle(line, style.asText().orElse("brief")))
                .filter(request -> !failed || writes(request))
                .toList()));
    }

    /** Looking again before a write is nobody's business. */
    static Value withoutReads(Value requests) {
        return new ListValue(requests.asList().orElse(ListValue.EMPTY).elements().stream()
                .filter(request -> !isBriefRead(request))
                .toList());
    }

    private static boolean isBriefRead(Value request) {
        return request.asMap()
                .filter(map -> map.names().equals(List.of("read")))
                .isPresent();
    }

    private static Value inStyle(String line, String style) {
        return switch (style) {
            case "text" -> Value.of(line);
            case "full" -> Recorded.text(line);
            default -> brief(Recorded.map(Recorded.text(line)));
        };
    }

    private static Value brief(MapValue request) {
        String method = request.getOrNull("method").asText().orElse("");
        return switch (method) {
            case "read" -> MapValue.of("read", request.getOrNull("types"));
            case "write" ->
                MapValue.of(
                        "write",
                        new ListValue(
                                request.get("ops").flatMap(Value::asList).orElse(ListValue.EMPTY).elements().stream()
                                        .map(RequestLog::brief)
                                        .toList()));
            default -> Value.of(method);
        };
    }

    private static Value brief(Value operation) {
        return new ListValue(Stream.of("op", "type_name", "uid")
                .map(member -> Recorded.member(operation, member))
                .toList());
    }

    private static boolean writes(Value request) {
        String text = CanonicalJson.text(request);
        return text.contains("ensure_schema") || text.contains("write");
    }
}
