package io.alembic.engine.golden;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Documents;
import io.alembic.document.Located;
import io.alembic.document.Values;
import io.alembic.document.model.ProvisionReportCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the replay adapter of the golden cases answers: the contents of {@code observed.json}. */
final class RecordedBackend {

    private final MapValue answers;

    private RecordedBackend(MapValue answers) {
        this.answers = answers;
    }

    static RecordedBackend of(Path file) {
        return new RecordedBackend(Values.read(DocumentSource.of(file), DocumentFormat.JSON)
                .asMap()
                .orElseThrow());
    }

    Optional<Effects> effects() {
        return switch (role()) {
            case "observer" -> Optional.empty();
            case "emitter" -> Optional.of(Effects.EMIT);
            default -> Optional.of(Effects.DRIVE);
        };
    }

    boolean canRead() {
        return !role().equals("emitter");
    }

    Observation observe() {
        answers.get("read_error").ifPresent(error -> {
            throw new BackendException(BackendFailure.PROTOCOL, error.asText().orElse("the read failed"));
        });
        List<ObservedObject> objects = answers.get("objects").flatMap(Value::asList).stream()
                .flatMap(list -> list.elements().stream())
                .map(object -> observed(object.asMap().orElseThrow()))
                .toList();
        return Observation.of(objects);
    }

    /** Absent where the adapter cannot tell, fails to, or is never asked. */
    Optional<ProvisionReport> preview() {
        if (role().equals("observer") || answers.has("preview_error")) {
            return Optional.empty();
        }
        Value preview = answers.get("preview").orElse(MapValue.EMPTY);
        return preview.isNull() ? Optional.empty() : Optional.of(report(preview));
    }

    private static ProvisionReport report(Value preview) {
        DocumentSource text = DocumentSource.of("preview", preview.toString());
        try (DocumentCursor cursor = Documents.open(text, DocumentFormat.JSON)) {
            return ProvisionReportCodec.read(Located.read(cursor));
        }
    }

    private String role() {
        return answers.get("role").flatMap(Value::asText).orElse("adapter");
    }

    private static ObservedObject observed(MapValue object) {
        return new ObservedObject(
                new TypeName(object.getOrNull("type_name").asText().orElseThrow()),
                Key.of(object.getOrNull("key").asMap().orElseThrow()),
                object.get("attrs").flatMap(Value::asMap).orElse(MapValue.EMPTY),
                object.get("backend_id").flatMap(BackendId::parse),
                Optional.empty());
    }
}
