package io.alembic.engine.golden;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents of golden cases as values, the spelling of fractions levelled: the recorded ones went through Python. */
final class GoldenDocument {

    private GoldenDocument() {}

    static Optional<Value> read(Path file) {
        return Files.exists(file)
                ? Optional.of(level(Values.read(DocumentSource.of(file), DocumentFormat.JSON)))
                : Optional.empty();
    }

    static Value written(Consumer<DocumentWriter> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, DocumentFormat.JSON)) {
            document.accept(out);
        }
        return level(Values.read(DocumentSource.of("written", bytes.toByteArray()), DocumentFormat.JSON));
    }

    static Value level(Value value) {
        if (value instanceof DecimalValue number) {
            return DecimalValue.ofDouble(number.toDouble());
        }
        if (value instanceof ListValue list) {
            return new ListValue(
                    list.elements().stream().map(GoldenDocument::level).toList());
        }
        return value instanceof MapValue map ? map.mapValues(GoldenDocument::level) : value;
    }
}
