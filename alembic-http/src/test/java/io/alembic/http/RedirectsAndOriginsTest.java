package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RedirectsAndOriginsTest {

    private static final URI URL = URI.create("https://cmdb.example.net/v2/items");

    private final FakeTransport server = new FakeTransport();
    private final HttpTransport transport = new RedirectingTransport(
            new AuthorizedTransport(server, Origin.of(URL), HttpHeaders.of(Map.of("Authorization", "Token s3cret"))));

    @Test
    void a_read_is_redirected_within_its_origin_with_credentials() {
        server.answering(301, "", "", Map.of("Location", "/v2/items/")).answering(200);

        transport.send(HttpRequest.get(URL));

        assertThat(server.requests)
                .extracting(request -> request.url().toString())
                .containsExactly(URL.toString(), URL + "/");
        assertThat(server.requests)
                .allSatisfy(request ->
                        assertThat(request.headers().get("authorization")).contains("Token s3cret"));
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_nothing_is_sent_there() {
        server.answering(302, "", "", Map.of("Location", "https://evil.example.org/v2/items"));

        assertThatThrownBy(() -> transport.send(HttpRequest.get(URL)))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("another origin, https://evil.example.org")
                .hasMessageNotContaining("s3cret");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_redirect_to_plain_http_is_another_origin() {
        server.answering(302, "", "", Map.of("Location", "http://cmdb.example.net/v2/items"));

        assertThatThrownBy(() -> transport.send(HttpRequest.get(URL)))
                .hasMessageContaining("another origin, http://cmdb.example.net");
    }

    @Test
    void a_write_follows_no_redirect() {
        server.answering(308, "", "", Map.of("Location", "/v2/items/"));

        assertThatThrownBy(() -> transport.send(HttpRequest.of(HttpMethod.POST, URL)))
                .hasMessageContaining("POST https://cmdb.example.net/v2/items was redirected to")
                .hasMessageContaining("trailing slash");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void redirects_in_a_circle_end() {
        server.answering(302, "", "", Map.of("Location", "/v2/items"));

        assertThatThrownBy(() -> transport.send(HttpRequest.get(URL))).hasMessageContaining("more than 10 times");
    }

    @Test
    void credentials_go_to_their_origin_alone() {
        server.answering(200);

        assertThatThrownBy(() -> transport.send(HttpRequest.get(URI.create("https://cmdb.example.net:8443/v2/items"))))
                .hasMessage("refusing to send credentials for https://cmdb.example.net to"
                        + " https://cmdb.example.net:8443");
        assertThat(server.requests).isEmpty();
    }
}
