package io.alembic.adapter.generic;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Answers requests by their lines, and reads and writes through a description of it. */
final class CannedService implements AutoCloseable {

    private final Map<String, StubAnswer> answers = new HashMap<>();
    private final StubServer server =
            StubServer.start(request -> answers.getOrDefault(request.line(), StubAnswer.empty(404)), request -> false);

    CannedService on(String line, int status, String body) {
        return on(line, new StubAnswer(status, Map.of("Content-Type", "application/json"), body));
    }

    CannedService on(String line, StubAnswer answer) {
        answers.put(line, answer);
        return this;
    }

    /** @param type settings of the type {@code net.thing} as YAML members, beside its path {@code /things} */
    Backend open(String type) {
        return GenericConfigurationFixture.open("""
                config:
                  base_url: %s
                  types:
                    net.thing: { path: /things, delete_strategy: standard, %s }
                """.formatted(server.url(), type)
                .replace("delete_strategy: standard, delete_strategy", "delete_strategy"));
    }

    Observation read(String type, Schema schema) {
        return read(type, schema, Bindings.EMPTY, new ReadScope.Everything());
    }

    Observation read(String type, Schema schema, Bindings bindings, ReadScope scope) {
        try (Backend backend = open(type)) {
            return backend.observer()
                    .orElseThrow()
                    .observe(new ObserveRequest(schema, new TreeSet<>(), bindings, scope, Progress.SILENT));
        }
    }

    RecordedOutcomes write(String type, Schema schema, Operation operation) {
        try (Backend backend = open(type)) {
            RecordedOutcomes outcomes = new RecordedOutcomes();
            backend.emitter()
                    .orElseThrow()
                    .write(WriteSteps.request(schema, Bindings.EMPTY, List.of(operation)), outcomes);
            return outcomes;
        }
    }

    List<String> lines() {
        return server.received().stream().map(StubRequest::line).toList();
    }

    List<String> bodies() {
        return server.received().stream()
                .map(StubRequest::body)
                .filter(body -> !body.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
