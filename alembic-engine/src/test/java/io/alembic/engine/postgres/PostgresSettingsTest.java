package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresSettingsTest {

    private static final String PLAIN = "postgres://ada:s3cret@db.example:6432/net";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "postgresql://ada:s3cret@db.example:6432/net",
                "jdbc:postgresql://db.example:6432/net?user=ada&password=s3cret",
                "postgres://db.example:6432/net?password=s3cret&user=ada"
            })
    void takes_addresses_as_the_peer_and_the_driver_do(String url) {
        PostgresAddress address = settings(url).address();

        assertThat(address.hosts()).containsExactly(new PostgresAddress.Host("db.example", 6432));
        assertThat(address.user()).contains("ada");
        assertThat(address.password()).contains("s3cret");
        assertThat(address.database()).contains("net");
    }

    @Test
    void decodes_what_is_written_by_codes_and_leaves_a_plus_alone() {
        PostgresAddress address = settings("postgres://a%40b:p%2F+%25@h/d%20e").address();

        assertThat(address.user()).contains("a@b");
        assertThat(address.password()).contains("p/+%");
        assertThat(address.database()).contains("d e");
    }

    @Test
    void takes_an_at_sign_in_a_password_several_hosts_and_ports_of_their_own() {
        PostgresAddress address =
                settings("postgres://ada:p@ss@one:1,[::1]:2,three/net").address();

        assertThat(address.password()).contains("p@ss");
        assertThat(address.hosts())
                .containsExactly(
                        new PostgresAddress.Host("one", 1),
                        new PostgresAddress.Host("[::1]", 2),
                        new PostgresAddress.Host("three", 5432));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ada:s3cret@db/net",
                "ada:s3cret@db",
                "postgres://ada:s3cret/x@db/net",
                "postgres://ada:12/s3cret@db/net",
                "postgres://ada:s3cret?x@db/net",
                "postgres://ada:s3cret%@db/net",
                "postgres://ada@db/net?passwrd=s3cret",
                "postgres://ada:s3cret@db/net?sslmode=s3cret"
            })
    void an_address_that_makes_no_sense_is_refused_and_never_shown(String url) {
        assertThatThrownBy(() -> settings(url))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                .hasNoCause()
                .hasMessageContaining("ALEMBIC_STATE_POSTGRES_URL")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("ada");
    }

    @Test
    void an_address_is_needed() {
        assertThatThrownBy(() -> settings(Map.of())).hasMessageContaining("ALEMBIC_STATE_POSTGRES_URL is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "off,DISABLE",
        "No,DISABLE",
        "require,VERIFY_FULL",
        "ON,VERIFY_FULL",
        "verify-full,VERIFY_FULL",
        "verify-ca,VERIFY_CA"
    })
    void reads_tls_in_any_case(String word, PostgresTls expected) {
        assertThat(settings(Map.of(PostgresSettings.URL, PLAIN, PostgresSettings.TLS, word))
                        .tls())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"disable,DISABLE", "prefer,DISABLE", "require,VERIFY_FULL", "verify-ca,VERIFY_CA"})
    void an_address_says_how_to_connect_where_the_variable_does_not(String mode, PostgresTls expected) {
        assertThat(settings(PLAIN + "?sslmode=" + mode).tls()).isEqualTo(expected);
    }

    @Test
    void without_a_word_the_connection_is_plain() {
        assertThat(settings(PLAIN).tls()).isEqualTo(PostgresTls.DISABLE);
    }

    @Test
    void of_two_places_that_disagree_neither_wins() {
        Map<String, String> both =
                Map.of(PostgresSettings.URL, PLAIN + "?sslmode=require", PostgresSettings.TLS, "disable");
        assertThatThrownBy(() -> settings(both)).hasMessageContaining("says otherwise");

        Map<String, String> open =
                Map.of(PostgresSettings.URL, PLAIN + "?sslmode=prefer", PostgresSettings.TLS, "require");
        assertThat(settings(open).tls()).isEqualTo(PostgresTls.VERIFY_FULL);
    }

    @Test
    void refuses_other_words_for_tls_and_authorities_without_it() {
        assertThatThrownBy(() -> settings(Map.of(PostgresSettings.URL, PLAIN, PostgresSettings.TLS, "perhaps")))
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> settings(Map.of(PostgresSettings.URL, PLAIN, PostgresSettings.CA, "ca.pem")))
                .hasMessageContaining("TLS");
    }

    @Test
    void rows_are_named_by_workspace_and_backend() {
        BackendIdentity backend = new BackendIdentity("generic", "http://127.0.0.1:18761");

        assertThat(settings(PLAIN).rowKey(backend)).isEqualTo("default/generic-cf320f7f");
        Map<String, String> named = new HashMap<>(Map.of(PostgresSettings.URL, PLAIN, PostgresSettings.KEY, "lab"));
        assertThat(settings(named).rowKey(backend)).isEqualTo("lab/generic-cf320f7f");
    }

    @Test
    void does_not_show_the_address_as_text() {
        assertThat(settings(PLAIN)).asString().doesNotContain("s3cret", "db.example");
        assertThat(settings(PLAIN).address()).asString().doesNotContain("s3cret", "db.example");
    }

    private static PostgresSettings settings(String url) {
        return settings(Map.of(PostgresSettings.URL, url));
    }

    private static PostgresSettings settings(Map<String, String> variables) {
        return PostgresSettings.of(Environment.of(variables), Path.of("."));
    }
}
