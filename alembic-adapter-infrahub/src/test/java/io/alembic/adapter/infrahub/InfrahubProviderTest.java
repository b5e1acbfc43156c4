package io.alembic.adapter.infrahub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InfrahubProviderTest {

    private static final MapValue URL = MapValue.of("url", Value.of("http://Infra.example:8000/"));

    @Test
    void each_branch_is_a_backend_of_its_own() {
        assertThat(identity(URL).instance()).isEqualTo("http://infra.example:8000");
        assertThat(identity(URL.with("branch", Value.of("main")))).isEqualTo(identity(URL));
        assertThat(identity(URL.with("branch", Value.of("dev"))).instance()).isEqualTo("http://infra.example:8000#dev");
        assertThat(identity(URL.with("branch", Value.of("dev")).with("instance", Value.of("lab")))
                        .instance())
                .isEqualTo("lab");
    }

    @Test
    void the_variables_of_this_tool_come_before_those_of_infrahubctl() {
        Map<String, String> both = Map.of("INFRAHUB_URL", "http://ours", "INFRAHUB_ADDRESS", "http://theirs");

        assertThat(identity(MapValue.EMPTY, both).instance()).isEqualTo("http://ours");
        assertThat(identity(MapValue.EMPTY, Map.of("INFRAHUB_ADDRESS", "http://theirs"))
                        .instance())
                .isEqualTo("http://theirs");
    }

    @Test
    void what_is_missing_is_told_by_name() {
        assertThatThrownBy(() -> identity(MapValue.EMPTY)).hasMessageContaining("missing INFRAHUB_URL");
        assertThatThrownBy(() -> new InfrahubProvider().open(configuration(URL, Map.of())))
                .hasMessageContaining("missing INFRAHUB_TOKEN");
    }

    private static BackendIdentity identity(MapValue settings) {
        return identity(settings, Map.of());
    }

    private static BackendIdentity identity(MapValue settings, Map<String, String> variables) {
        return new InfrahubProvider().identity(configuration(settings, variables));
    }

    private static BackendConfiguration configuration(MapValue settings, Map<String, String> variables) {
        return new BackendConfiguration(settings, "backend.yaml", Environment.of(variables), Path.of(""), "test");
    }
}
