package io.alembic.adapter.generic;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.http.Timing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Opens generic backends from YAML as users write it; waits take no time. */
final class GenericConfigurationFixture {

    private static final Timing TIMING = new Timing(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), wait -> {}, () -> 0.5);

    private GenericConfigurationFixture() {}

    static Backend open(String yaml) {
        return open(yaml, Map.of(), Path.of(""));
    }

    static Backend open(String yaml, Map<String, String> variables, Path folder) {
        Value settings = yaml.isEmpty()
                ? MapValue.EMPTY
                : Values.read(DocumentSource.of("backend.yaml", yaml), DocumentFormat.YAML);
        return new GenericProvider(TIMING)
                .open(new BackendConfiguration(
                        settings.asMap().orElseThrow(), "backend.yaml", Environment.of(variables), folder, "1.0"));
    }

    static Backend open(RestServer server) {
        return open(yaml(server, "", "pop", "rack", "port", "link", "everything"));
    }

    /** Types {@code net.NAME} at {@code /NAME}, paged, deletable. */
    static String yaml(RestServer server, String more, String... types) {
        StringBuilder yaml = new StringBuilder("""
                config:
                  base_url: %s
                  headers: {Authorization: %s}
                  types:
                """.formatted(server.url(), RestServer.TOKEN));
        for (String type : types) {
            yaml.append("""
                        net.%s:
                          path: /%s
                          results_path: data.items
                          next_path: links.next
                          delete_strategy: standard
                    """.formatted(type, type));
            yaml.append(more);
        }
        return yaml.toString();
    }
}
