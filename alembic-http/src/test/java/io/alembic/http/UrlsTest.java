package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "netbox.example.com, https://netbox.example.com",
        "'  HTTPS://NetBox.Example.com:443/API/v1//  ', https://netbox.example.com:443/API/v1",
        "http://my_service:8000/api/, http://my_service:8000/api",
        "http://LOCALHOST:8000/, http://localhost:8000",
        "https://user:pass@host/x, https://host/x",
        "http://[2001:DB8::1]:80, http://[2001:db8::1]:80"
    })
    void a_base_url_has_one_form(String written, String instance) {
        assertThat(BaseUrl.parse(written, "url").instance()).isEqualTo(instance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  / ", "ftp://host", "https://", "https://host?q=1", "https://ho st", "https://h#f"})
    void what_is_no_http_url_is_refused_by_the_name_of_its_setting(String written) {
        assertThatThrownBy(() -> BaseUrl.parse(written, "base_url"))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("`base_url` ");
    }

    @Test
    void user_information_is_kept_for_authorization_alone() {
        BaseUrl url = BaseUrl.parse("https://user:pass@host", "url");

        assertThat(url.basicAuthorization()).contains("Basic dXNlcjpwYXNz");
        assertThat(url.toString() + url.uri() + url.resolve("/a")).doesNotContain("pass");
    }

    @Test
    void an_origin_is_scheme_host_and_port() {
        assertThat(Origin.of(URI.create("https://u:p@My_Service/x"))).hasToString("https://my_service");
        assertThat(Origin.of(URI.create("https://h:443/x"))).isEqualTo(Origin.of(URI.create("https://h")));
        assertThat(Origin.of(URI.create("http://[::1]:8080/"))).hasToString("http://[::1]:8080");
        assertThat(Origin.of(URI.create("http://h"))).isNotEqualTo(Origin.of(URI.create("https://h")));
    }

    @Test
    void shown_urls_hide_what_looks_secret() {
        assertThat(UrlText.of(URI.create("https://me:pw@host/a?x=1&api_key=abc&Token=def")))
                .isEqualTo("https://host/a?x=1&api_key=***&Token=***");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/a/b, ?page=2, https://h/a/b?page=2",
        "https://h/a/b, c, https://h/a/c",
        "https://h/a/b, //other/x, https://other/x",
        "https://h/a/b, https://u:p@h/x#y, https://h/x"
    })
    void references_are_read_against_their_page(String page, String reference, String resolved) {
        assertThat(UrlReference.resolve(URI.create(page), reference)).contains(URI.create(resolved));
    }

    @Test
    void a_reference_that_is_not_http_is_none() {
        assertThat(UrlReference.resolve(URI.create("https://h/"), "file:///etc/passwd"))
                .isEmpty();
    }

    @Test
    void ids_are_one_segment_whatever_they_hold() {
        assertThat(UrlEncoding.segment("a/b?c#d é%")).isEqualTo("a%2Fb%3Fc%23d%20%C3%A9%25");
        assertThat(UrlEncoding.segment("..")).isEqualTo("%2E%2E");
    }
}
