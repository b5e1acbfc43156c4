package io.alembic.testkit.golden;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One run of a program that speaks version 1 of the external protocol: reads a request, notes it in a log where one is
 * asked for, writes the answer.
 */
final class ProtocolProgram {

    private final InputStream in;
    private final OutputStream out;
    private final Optional<Path> log;

    /** @param log where requests are noted, a line each */
    ProtocolProgram(InputStream in, OutputStream out, Optional<Path> log) {
        this.in = requireNonNull(in, "in is null");
        this.out = requireNonNull(out, "out is null");
        this.log = requireNonNull(log, "log is null");
    }

    void run(UnaryOperator<MapValue> answer) throws IOException {
        String request = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (log.isPresent()) {
            Files.writeString(log.get(), request.strip() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        MapValue response =
                answer.apply(object(Values.read(DocumentSource.of("request", request), DocumentFormat.JSON)));
        try (DocumentWriter writer = Documents.compactJson(out)) {
            writer.value(response);
        }
        out.write('\n');
        out.flush();
    }

    static MapValue success(Value result) {
        return MapValue.builder()
                .put("ok", Value.of(true))
                .put("result", result)
                .build();
    }

    static MapValue failure(String text) {
        return MapValue.builder()
                .put("ok", Value.of(false))
                .put("error", Value.of(text))
                .build();
    }

    static MapValue read(Path file) {
        return object(Values.read(DocumentSource.of(file), DocumentFormat.JSON));
    }

    static MapValue object(Value value) {
        return value.asMap().orElseThrow(() -> new IllegalArgumentException("not an object: " + value));
    }

    static String text(MapValue map, String name) {
        return map.get(name)
                .flatMap(Value::asText)
                .orElseThrow(() -> new IllegalArgumentException("no text \"" + name + "\" in " + map));
    }
}
