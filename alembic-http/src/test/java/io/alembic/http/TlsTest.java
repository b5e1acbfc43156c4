package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.alembic.core.problem.AlembicException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are made afresh with the JDK's keytool: the server's, and one for clients. */
final class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static HttpsServer open;
    private static HttpsServer closed;

    @BeforeAll
    static void start() throws Exception {
        KeyStore server = pair("server");
        KeyStore client = pair("client");
        pem("server.pem", "CERTIFICATE", server.getCertificate("it").getEncoded());
        pem("client.pem", "CERTIFICATE", client.getCertificate("it").getEncoded());
        Key key = client.getKey("it", PASSWORD);
        pem("client.key", "PRIVATE KEY", key.getEncoded());
        open = server(server, client, false);
        closed = server(server, client, true);
    }

    @AfterAll
    static void stop() {
        open.stop(0);
        closed.stop(0);
    }

    @Test
    void an_unknown_certificate_is_refused_and_nothing_was_sent() {
        assertThatThrownBy(() -> status(open, TlsSettings.DEFAULTS))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.neverLeft()).isTrue())
                .hasMessageContaining("no TLS connection");
    }

    @Test
    void a_certificate_of_the_ca_file_is_trusted() {
        assertThat(status(open, trusting(Optional.empty(), Optional.empty()))).isEqualTo(204);
    }

    @Test
    void insecure_trusts_anybody() {
        assertThat(status(open, new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), true)))
                .isEqualTo(204);
    }

    @Test
    void the_client_shows_its_certificate() {
        assertThatThrownBy(() -> status(closed, trusting(Optional.empty(), Optional.empty())))
                .isInstanceOf(TransportException.class);
        assertThat(status(closed, trusting(file("client.pem"), file("client.key"))))
                .isEqualTo(204);
    }

    @Test
    void a_file_that_holds_no_key_says_what_to_do() {
        assertThatThrownBy(() -> status(open, trusting(file("client.pem"), file("client.pem"))))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining("client.pem holds no unencrypted PKCS #8 key")
                .hasMessageContaining("openssl pkcs8");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> status(open, trusting(file("nothing.pem"), file("client.key"))))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining("cannot read")
                .hasMessageContaining("nothing.pem");
    }

    private static int status(HttpsServer server, TlsSettings tls) {
        ConnectionSettings settings =
                new ConnectionSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, ProxyChoice.NONE, tls);
        URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (OkHttpTransport transport = new OkHttpTransport(settings)) {
            return transport.send(HttpRequest.get(url)).status();
        }
    }

    private static TlsSettings trusting(Optional<Path> certificate, Optional<Path> key) {
        return new TlsSettings(file("server.pem"), certificate, key, false);
    }

    private static Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name));
    }

    private static HttpsServer server(KeyStore own, KeyStore clients, boolean needsClient) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting(clients.getCertificate("it")));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(needsClient);
                parameters.setSSLParameters(tls);
            }
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private static KeyStore trusting(Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("client", certificate);
        return store;
    }

    private static KeyStore pair(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1");
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, PASSWORD);
        }
        return loaded;
    }

    private static void pem(String name, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
