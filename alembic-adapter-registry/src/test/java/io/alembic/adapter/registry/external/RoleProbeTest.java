package io.alembic.adapter.registry.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Effects;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RoleProbeTest {

    @TempDir
    private Path folder;

    private ScriptedAdapter adapter;

    @BeforeEach
    void makeAdapter() {
        adapter = new ScriptedAdapter(folder);
    }

    @Test
    void a_program_tells_its_role() {
        assertThat(adapter.open("answer '{\"role\":\"observer\"}'")).isInstanceOf(Backend.ReadOnly.class);
        assertThat(adapter.open("answer '{\"role\":\"emitter\"}'")).isInstanceOf(Backend.WriteOnly.class);
        assertThat(adapter.open("answer '{\"role\":\"adapter\"}'")).isInstanceOf(Backend.ReadWrite.class);
        assertThat(adapter.open("answer '{}'").effects()).contains(Effects.DRIVE);
        assertThat(adapter.notices().warnings()).isEmpty();
    }

    @Test
    void one_that_does_not_know_the_question_reads_and_writes() {
        assertThat(adapter.open("fail 'unknown method capabilities'")).isInstanceOf(Backend.ReadWrite.class);
        assertThat(adapter.notices().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo boom >&2; exit 1",
                "echo not json",
                "answer '{\"role\":\"admin\"}'",
                "answer '{\"rol\":\"observer\"}'",
                "answer null",
                "fail 'the database is down'",
                "sleep 30"
            })
    void one_that_fails_to_answer_reads_and_writes_but_that_is_said(String script) {
        adapter.with("timeout_seconds", Value.of(1));

        assertThat(adapter.open(script)).isInstanceOf(Backend.ReadWrite.class);
        assertThat(adapter.notices().warnings()).singleElement().asString().contains("did not tell its role");
    }

    @Test
    void a_missing_command_is_told_by_both_its_names() {
        assertThatThrownBy(() -> new ExternalProvider().open(ExternalConfigurations.of(MapValue.EMPTY)))
                .hasMessage("missing EXTERNAL_COMMAND (or command in backend config)");
    }
}
