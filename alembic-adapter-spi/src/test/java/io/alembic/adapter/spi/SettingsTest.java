package io.alembic.adapter.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static BackendConfiguration configuration(MapValue settings) {
        return new BackendConfiguration(
                settings,
                path -> path.equals(List.of("tls", "insecur"))
                        ? Optional.of(new SourcePosition("backend.yaml", 4, 3))
                        : Optional.empty(),
                "backend.yaml",
                Environment.of(Map.of("BOX_URL", "http://box", "BOX_TOKEN", " ")),
                Path.of("/"),
                "1",
                Notices.SILENT);
    }

    @Test
    void an_unknown_member_is_refused_by_name_and_place() {
        BackendConfiguration configuration = configuration(MapValue.of("tls", MapValue.of("insecur", Value.of("s3"))));

        assertThatThrownBy(() -> Settings.of(configuration, "tls").section("tls", "ca_file", "insecure"))
                .hasMessage("unknown key \"tls.insecur\"")
                .isInstanceOfSatisfying(AlembicException.class, thrown -> {
                    assertThat(thrown.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
                    assertThat(thrown.problems())
                            .singleElement()
                            .hasToString(
                                    "backend.yaml:4:3: unknown key \"tls.insecur\" (known here: ca_file, insecure)");
                });
    }

    @Test
    void a_member_of_the_wrong_kind_is_not_shown() {
        Settings settings = Settings.of(configuration(MapValue.of("token", Value.of(90210))), "token");

        assertThatThrownBy(() -> settings.text("token"))
                .hasMessageContaining("token must be a text")
                .hasMessageNotContaining("90210");
        assertThat(settings).asString().doesNotContain("90210");
    }

    @Test
    void a_null_counts_as_absent() {
        Settings settings = Settings.of(configuration(MapValue.of("url", Value.ofNull())), "url");

        assertThat(settings.text("url")).isEmpty();
        assertThat(settings.textOrVariable("url", "BOX_URL")).contains("http://box");
    }

    @Test
    void what_neither_the_file_nor_a_variable_sets_is_named_by_both() {
        Settings settings = Settings.of(configuration(MapValue.EMPTY), "token");

        assertThatThrownBy(() -> settings.requireTextOrVariable("token", "BOX_TOKEN"))
                .hasMessage("missing BOX_TOKEN (or token in backend config)")
                .extracting(thrown -> ((AlembicException) thrown).kind().exitCode())
                .isEqualTo(1);
    }

    @Test
    void durations_are_positive_numbers_of_seconds() {
        assertThat(seconds(Value.of(5))).isEqualTo(Duration.ofSeconds(5));
        assertThat(seconds(new DecimalValue("0.5"))).isEqualTo(Duration.ofMillis(500));
        for (Value wrong : List.of(
                Value.of(0),
                Value.of(-1),
                Value.of("5"),
                new DecimalValue("1e+400"),
                new DecimalValue("1e+99999999999"))) {
            assertThatThrownBy(() -> seconds(wrong))
                    .hasMessageContaining("timeout must be a number of seconds above 0");
        }
    }

    private static Duration seconds(Value value) {
        return Settings.of(configuration(MapValue.of("timeout", value)), "timeout")
                .seconds("timeout", Duration.ofDays(1));
    }

    @Test
    void only_true_and_false_are_flags_and_only_small_integers_numbers() {
        Settings settings = Settings.of(
                configuration(MapValue.builder()
                        .put("yes", Value.of("yes"))
                        .put("on", Value.of(true))
                        .put("size", Value.of(1L << 40))
                        .build()),
                "yes",
                "on",
                "size");

        assertThat(settings.flag("on", false)).isTrue();
        assertThatThrownBy(() -> settings.flag("yes", false)).hasMessageContaining("yes must be true or false");
        assertThatThrownBy(() -> settings.number("size", 1, 50)).hasMessageContaining("size must be a whole number");
    }

    @Test
    void lists_and_nested_mappings_name_the_place_of_what_is_wrong() {
        BackendConfiguration configuration = configuration(MapValue.builder()
                .put("args", ListValue.of(Value.of("a"), Value.of(1)))
                .put("types", MapValue.of("net.pop", MapValue.of("pth", Value.of("/"))))
                .build());
        Settings settings = Settings.of(configuration, "args", "types");

        assertThatThrownBy(() -> settings.texts("args")).hasMessageContaining("args must be a list of texts");
        assertThatThrownBy(() -> settings.sectionsByName("types", "path"))
                .hasMessageContaining("unknown key \"types.net.pop.pth\"");
    }
}
