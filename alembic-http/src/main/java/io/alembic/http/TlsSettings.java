package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust and who we are.
 *
 * @param caFile PEM certificates to trust instead of the platform's
 * @param clientCertificate PEM certificates we show, ours first
 * @param clientKey the PEM key of our certificate, PKCS #8 without a password
 * @param insecure trusts anybody: for laboratories
 */
public record TlsSettings(
        Optional<Path> caFile, Optional<Path> clientCertificate, Optional<Path> clientKey, boolean insecure) {

    public static final TlsSettings DEFAULTS =
            new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public TlsSettings {
        requireNonNull(caFile, "caFile is null");
        requireNonNull(clientCertificate, "clientCertificate is null");
        requireNonNull(clientKey, "clientKey is null");
        if (clientCertificate.isPresent() != clientKey.isPresent()) {
            throw new AlembicException(
                    ErrorKind.INVALID_INPUT, "`tls` needs both `client_cert` and `client_key`, or neither");
        }
    }

    void configure(OkHttpClient.Builder builder) {
        if (caFile.isEmpty() && clientCertificate.isEmpty() && !insecure) {
            return;
        }
        try {
            X509TrustManager trust = insecure ? new TrustingAnybody() : trustManager();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), new TrustManager[] {trust}, null);
            builder.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException e) {
            throw new AlembicException(ErrorKind.INVALID_INPUT, "`tls` cannot be used: " + e.getMessage(), e);
        }
        if (insecure) {
            builder.hostnameVerifier((host, session) -> true);
        }
    }

    private X509TrustManager trustManager() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(caFile.isPresent() ? PemFiles.trusted(caFile.get()) : (@Nullable KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new GeneralSecurityException("the platform has no X.509 trust manager");
    }

    private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException {
        if (clientCertificate.isEmpty() || clientKey.isEmpty()) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(PemFiles.own(clientCertificate.get(), clientKey.get()), new char[0]);
        return factory.getKeyManagers();
    }
}
