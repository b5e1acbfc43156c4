package io.alembic.document.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.model.PlanCodec;
import io.alembic.document.model.StateCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our codecs write of what was recorded fits the published schemas and says the same, in both formats. */
class WrittenDocumentsTest {

    private static final Path GOLDEN = Path.of(System.getProperty("alembic.root"), "alembic-testkit/golden");

    @ParameterizedTest
    @EnumSource
    void plans_fit(DocumentFormat format) throws IOException {
        for (Path recorded : recorded("expected_plan.json")) {
            DocumentSource source = DocumentSource.of(recorded);
            Value written = written(format, out -> PlanCodec.write(out, PlanCodec.read(source, DocumentFormat.JSON)));

            assertThat(PublishedSchema.PLAN.check(written)).as("%s", recorded).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void states_fit(DocumentFormat format) throws IOException {
        for (Path recorded : recorded("expected_state.json")) {
            Value state = Values.read(DocumentSource.of(recorded), DocumentFormat.JSON);
            Value written = written(format, out -> StateCodec.write(out, StateCodec.read(state, "state")));

            assertThat(PublishedSchema.STATE.check(written)).as("%s", recorded).isEmpty();
            assertThat(written).isEqualTo(state);
        }
    }

    private static Value written(DocumentFormat format, Consumer<DocumentWriter> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, format)) {
            writing.accept(out);
        }
        return Values.read(DocumentSource.of("written", bytes.toByteArray()), format);
    }

    private static List<Path> recorded(String file) throws IOException {
        try (Stream<Path> cases = Files.list(GOLDEN.resolve("plan"))) {
            return cases.map(each -> each.resolve(file)).filter(Files::exists).toList();
        }
    }
}
