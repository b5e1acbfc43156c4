package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls a stub as a client does. */
final class StubCalls {

    private final HttpClient client = HttpClient.newHttpClient();
    private final NetBoxStub stub;
    private final Map<String, String> headers = new TreeMap<>();

    StubCalls(NetBoxStub stub) {
        this.stub = stub;
        headers.put("Authorization", "Token " + NetBoxStub.TOKEN);
        headers.put("Content-Type", "application/json");
    }

    /** What came back: null where the answer is no JSON. */
    record Answered(int status, Map<String, List<String>> headers, String text, Value body) {

        MapValue map() {
            return body.asMap().orElseThrow();
        }

        List<Value> list() {
            return body.asList().orElseThrow().elements();
        }

        List<Value> results() {
            return map().getOrNull("results").asList().orElseThrow().elements();
        }

        /** A field of each row. */
        List<String> each(String field) {
            List<Value> rows = body.asList().isPresent() ? list() : results();
            return rows.stream()
                    .map(row -> row.asMap().orElseThrow().getOrNull(field))
                    .map(value -> value.asText().orElse(value.toString()))
                    .toList();
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    StubCalls with(String header, String value) {
        StubCalls calls = new StubCalls(stub);
        calls.headers.putAll(headers);
        calls.headers.put(header, value);
        return calls;
    }

    Answered get(String path) {
        return send("GET", path, "");
    }

    Answered options(String path) {
        return send("OPTIONS", path, "");
    }

    Answered post(String path, String body) {
        return send("POST", path, body);
    }

    Answered patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answered delete(String path, String body) {
        return send("DELETE", path, body);
    }

    /** Creates an object that must be taken. */
    long created(String path, String body) {
        Answered answered = post(path, body);
        if (answered.status() != 201) {
            throw new AssertionError(answered.status() + " " + answered.text());
        }
        return Long.parseLong(answered.map().getOrNull("id").toString());
    }

    /** {@code body} with single quotes for double ones. */
    Answered send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stub.url() + "/api/" + path).normalize())
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, List<String>> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answered.putAll(response.headers().map());
            boolean isJson =
                    answered.getOrDefault("content-type", List.of("")).get(0).contains("json");
            return new Answered(
                    response.statusCode(), answered, response.body(), isJson ? json(response.body()) : Value.ofNull());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Value json(String text) {
        return Values.read(DocumentSource.of("answer", text), DocumentFormat.JSON);
    }

    static Value quoted(String text) {
        return json(text.replace('\'', '"'));
    }
}
