package io.alembic.engine.validate;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A report as it stands in its file. */
final class WrittenReport {

    private WrittenReport() {}

    static byte[] bytes(ValidationReport report, DocumentFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, format)) {
            ValidationReportCodec.write(writer, report);
        }
        return out.toByteArray();
    }

    static MapValue read(ValidationReport report, DocumentFormat format) {
        Value value = Values.read(DocumentSource.of("report", bytes(report, format)), format);
        return value.asMap().orElseThrow();
    }

    static List<MapValue> entries(Value report) {
        return list(report.asMap().orElseThrow().get("errors").orElseThrow()).elements().stream()
                .map(entry -> entry.asMap().orElseThrow())
                .toList();
    }

    private static ListValue list(Value value) {
        return value.asList().orElseThrow();
    }
}
