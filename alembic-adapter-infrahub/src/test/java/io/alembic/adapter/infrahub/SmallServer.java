package io.alembic.adapter.infrahub;

import io.alembic.adapter.infrahub.query.DocumentCheck;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A server of two kinds, whose answers to documents a test lays out beforehand. */
public final class SmallServer implements AutoCloseable {

    private final StubServer server =
            StubServer.start(this::answer, request -> request.body().contains("mutation"));
    private final Deque<StubAnswer> answers = new ArrayDeque<>();
    private final List<String> documents = Collections.synchronizedList(new ArrayList<>());

    /** What a server of these kinds says of itself. */
    public static ServerSchema schema() {
        return ServerSchema.parse(json(text("schema.json")));
    }

    public static Kind kind(String name) {
        return schema().kind(name).orElseThrow();
    }

    public static DocumentCheck check() {
        return DocumentCheck.against(text("schema.graphql"));
    }

    public Backend open(MapValue settings) {
        return new InfrahubProvider()
                .open(new BackendConfiguration(
                        settings.with("url", Value.of(server.url())).with("token", Value.of("t")),
                        "backend.yaml",
                        Environment.of(Map.of()),
                        Path.of(""),
                        "test"));
    }

    public Backend open() {
        return open(MapValue.EMPTY);
    }

    /** The next answer to a document. */
    public SmallServer answering(String json) {
        return answering(StubAnswer.json(200, json(json)));
    }

    public SmallServer answering(StubAnswer answer) {
        answers.add(answer);
        return this;
    }

    /** Carries the next mutation out, and breaks the connection instead of answering. */
    public SmallServer droppingAnAnswer() {
        server.dropAnswers(1);
        return this;
    }

    /** The documents that came, in their order. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    public List<String> paths() {
        return server.received().stream().map(StubRequest::line).toList();
    }

    private synchronized StubAnswer answer(StubRequest request) {
        if (request.path().equals("/api/schema")) {
            return StubAnswer.json(200, json(text("schema.json")));
        }
        if (request.path().equals("/schema.graphql")) {
            return new StubAnswer(200, Map.of("Content-Type", "text/plain"), text("schema.graphql"));
        }
        documents.add(
                request.json().asMap().orElseThrow().getOrNull("query").asText().orElseThrow());
        return answers.remove();
    }

    private static MapValue json(String text) {
        return Values.read(DocumentSource.of("<test>", text), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
    }

    private static String text(String name) {
        try (InputStream in = SmallServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
