package io.alembic.document.model;

import static io.alembic.core.schema.ScalarType.SLUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.schema.PublishedSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class UndoCodecTest {

    private static final TypeName SITE = new TypeName("net.site");
    private static final Key KEY = Key.of(MapValue.of("slug", Value.of("ams")));
    private static final UndoRecord RECORD = new UndoRecord(
            new BackendIdentity("file", "/backend.json"),
            "00ff00ff00ff00ff",
            true,
            Optional.of(Effects.DRIVE),
            ProvisionReport.of(Map.of(ProvisionChange.CREATED_OBJECT_FIELDS, List.of("net.site.label"))),
            Schema.of(Map.of(SITE, TypeSchema.of(Map.of("slug", FieldSchema.of(SLUG)), Map.of()))),
            new TreeMap<>(Map.of(SITE, new TreeSet<>(List.of("parent")))),
            List.of(new UndoEntry(
                    new Operation.Delete(
                            Uid.parse("a0000000-0000-4000-8000-000000000001").orElseThrow(),
                            SITE,
                            KEY,
                            Optional.of(BackendId.of(7))),
                    Optional.of(new PriorObject(KEY, MapValue.of("label", Value.of("old")))),
                    true)),
            List.of(new KnownObject(
                    SITE, Uid.parse("a0000000-0000-4000-8000-000000000002").orElseThrow(), KEY, BackendId.of(8))));

    @Test
    void a_record_written_reads_back_as_the_same_and_passes_its_schema() {
        String text = text(RECORD);

        assertThat(UndoCodec.read(DocumentSource.of("x.undo", text))).isEqualTo(RECORD);
        assertThat(PublishedSchema.UNDO.check(Values.read(DocumentSource.of("x.undo", text), DocumentFormat.JSON)))
                .isEmpty();
    }

    @Test
    void a_record_cut_short_anywhere_is_refused() {
        String text = text(RECORD);

        for (int end = 0; end < text.length() - 1; end++) {
            String part = text.substring(0, end);
            assertThatThrownBy(() -> UndoCodec.read(DocumentSource.of("x.undo", part)))
                    .as(part)
                    .isInstanceOf(AlembicException.class);
        }
    }

    @Test
    void a_record_of_a_later_format_is_refused() {
        String later = text(RECORD).replace("\"format\": 1", "\"format\": 2");

        assertThatThrownBy(() -> UndoCodec.read(DocumentSource.of("x.undo", later)))
                .hasMessageContaining("format 2");
    }

    private static String text(UndoRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
            UndoCodec.write(writer, record);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
