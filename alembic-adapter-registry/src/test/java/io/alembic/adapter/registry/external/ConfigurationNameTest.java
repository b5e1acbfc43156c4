package io.alembic.adapter.registry.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationNameTest {

    private static ExternalSettings settings(MapValue settings) {
        return ExternalSettings.of(
                new BackendConfiguration(settings, "backend.yaml", Environment.of(Map.of()), Path.of("/"), "1"));
    }

    @Test
    void the_name_is_the_one_the_peer_gives() {
        ExternalSettings python = settings(MapValue.builder()
                .put("command", Value.of("python3"))
                .put("args", ListValue.ofTexts(List.of("a.py", "obs.json")))
                .build());
        ExternalSettings shell = settings(MapValue.builder()
                .put("command", Value.of("./ad.sh"))
                .put("args", ListValue.ofTexts(List.of("--fast")))
                .put("env", MapValue.of("A", Value.of("1")))
                .build());

        assertThat(ConfigurationName.of(python)).isEqualTo("config-7f27e698d640");
        assertThat(ConfigurationName.text(shell))
                .isEqualTo("Some(\"./ad.sh\")\n[\"--fast\"]\nNone\n{\"A\": \"1\"}\nnull");
        assertThat(ConfigurationName.of(shell)).isEqualTo("config-15485d37cb67");
    }

    @Test
    void texts_are_spelled_as_rust_shows_them() {
        ExternalSettings settings = settings(MapValue.builder()
                .put("command", Value.of("a\"b\\c\n\t\r\0'é𝄞\u0301\u200b\u007f"))
                .put("working_dir", Value.of("sub dir"))
                .put(
                        "setup",
                        MapValue.builder()
                                .put("z", Value.of(1))
                                .put("a", Value.ofNull())
                                .build())
                .build());

        assertThat(ConfigurationName.text(settings))
                .isEqualTo("Some(\"a\\\"b\\\\c\\n\\t\\r\\0'é𝄞\\u{301}\\u{200b}\\u{7f}\")\n[]\nSome(\"sub dir\")\n{}\n"
                        + "{\"a\":null,\"z\":1}");
    }

    @Test
    void a_given_instance_stands_for_itself() {
        ExternalSettings settings = settings(MapValue.builder()
                .put("command", Value.of("x"))
                .put("instance", Value.of("golden"))
                .build());

        assertThat(settings.identity()).hasToString("external golden");
        assertThat(settings).hasToString("ExternalSettings[x]");
    }
}
