package io.alembic.cli.fault;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Reads lists of a Nautobot without any of the code under test. */
final class NautobotRows implements HeldRows {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    NautobotRows(String url, String token) {
        this.url = requireNonNull(url, "url is null");
        this.token = requireNonNull(token, "token is null");
    }

    @Override
    public List<MapValue> of(TypeName type) {
        return at(requireNonNull(SampleNetwork.PATHS.get(type.name()), "a path for " + type));
    }

    private List<MapValue> at(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/" + path + "?limit=1000"))
                .header("Authorization", "Token " + token)
                .build();
        try {
            String body = client.send(request, BodyHandlers.ofString()).body();
            return Values.read(DocumentSource.of(path, body), DocumentFormat.JSON)
                    .asMap()
                    .flatMap(page -> page.get("results"))
                    .flatMap(Value::asList)
                    .map(ListValue::elements)
                    .orElseThrow(() -> new AssertionError(path + " answers " + body))
                    .stream()
                    .map(row -> row.asMap().orElse(MapValue.EMPTY))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
