package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.SchemaBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.nautobot.NautobotStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NautobotTokenTest {

    private final NautobotStub stub = NautobotStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void the_token_may_stand_in_a_file() throws IOException {
        Files.writeString(folder.resolve("token"), NautobotStub.TOKEN + "\n");

        assertThat(readWith("token_file", Value.of("token")).objects()).isEmpty();
    }

    @Test
    void the_token_may_be_what_a_program_prints() {
        Value program = new ListValue(List.of(Value.of("echo"), Value.of(NautobotStub.TOKEN)));

        assertThat(readWith("token_command", program).objects()).isEmpty();
    }

    private Observation readWith(String setting, Value value) {
        BackendConfiguration configuration = new BackendConfiguration(
                MapValue.of(setting, value),
                "backend.yaml",
                Environment.of(Map.of("NAUTOBOT_URL", stub.url())),
                folder,
                "test");
        try (Backend backend = new NautobotProvider().open(configuration)) {
            return backend.observer()
                    .orElseThrow()
                    .observe(new ObserveRequest(
                            schema().type("extras.role")
                                    .key("name", ScalarType.STRING)
                                    .build(),
                            new TreeSet<>(),
                            Bindings.EMPTY,
                            new ReadScope.Everything(),
                            Progress.SILENT));
        }
    }
}
