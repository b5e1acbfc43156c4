package io.alembic.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayAdapterTest {

    @TempDir
    private Path folder;

    @Test
    void every_answer_comes_from_the_file() {
        MapValue canned = map("{\"role\": \"observer\", \"objects\": [], \"preview\": null, \"read_error\": \"down\"}");

        assertThat(ReplayAdapter.answer(canned, asking("capabilities")))
                .isEqualTo(ProtocolProgram.success(MapValue.of("role", Value.of("observer"))));
        assertThat(ReplayAdapter.answer(canned, asking("read"))).isEqualTo(ProtocolProgram.failure("down"));
        assertThat(ReplayAdapter.answer(canned, asking("preview_schema")))
                .isEqualTo(ProtocolProgram.success(Value.ofNull()));
        assertThat(ReplayAdapter.answer(canned, asking("ensure_schema")))
                .isEqualTo(ProtocolProgram.success(MapValue.EMPTY));
        assertThat(ReplayAdapter.answer(canned, asking("fly")))
                .isEqualTo(ProtocolProgram.failure("unknown method 'fly'"));
        assertThat(ReplayAdapter.answer(MapValue.EMPTY, asking("read")))
                .isEqualTo(ProtocolProgram.success(ListValue.EMPTY));
    }

    @Test
    void a_write_gives_ids_behind_the_largest_one() {
        MapValue answer = ReplayAdapter.answer(
                map("{\"objects\": [{\"backend_id\": 1200}, {\"backend_id\": \"9999\"}]}"),
                map("{\"method\": \"write\", \"ops\": [{\"op\": \"create\", \"uid\": \"u\", \"type_name\": \"t\"},"
                        + " {\"op\": \"update\", \"uid\": \"u\", \"type_name\": \"t\"},"
                        + " {\"op\": \"delete\", \"uid\": \"v\", \"type_name\": \"t\", \"backend_id\": 1}]}"));

        assertThat(answer.getOrNull("result"))
                .isEqualTo(map("{\"applied\": [{\"uid\": \"u\", \"type_name\": \"t\", \"backend_id\": 1201},"
                        + " {\"uid\": \"u\", \"type_name\": \"t\", \"backend_id\": 1201},"
                        + " {\"uid\": \"v\", \"type_name\": \"t\"}]}"));
    }

    @Test
    void a_program_answers_one_line_and_notes_the_request() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in =
                new ByteArrayInputStream(" {\"method\":\"read\"} \n".getBytes(StandardCharsets.UTF_8));

        new ProtocolProgram(in, out, Optional.of(folder.resolve("log")))
                .run(request -> ReplayAdapter.answer(MapValue.EMPTY, request));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"ok\":true,\"result\":[]}\n");
        assertThat(folder.resolve("log")).hasContent("{\"method\":\"read\"}");
    }

    private static MapValue asking(String method) {
        return MapValue.of("method", Value.of(method));
    }

    private static MapValue map(String text) {
        return Values.read(DocumentSource.of("text", text), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
    }
}
