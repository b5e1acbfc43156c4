package io.alembic.http;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** What {@code tls: {insecure: true}} asks for. */
final class TrustingAnybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        // nobody is turned away
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        // nobody is turned away
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
