package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * Which proxy a request takes: the one configured, else what {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}
 * and {@code NO_PROXY} say, in lower case first as curl reads them.
 */
public final class ProxyChoice {

    /** Never a proxy. */
    public static final ProxyChoice NONE = new ProxyChoice(Optional.empty(), Optional.empty(), List.of());

    private static final int DEFAULT_PORT = 8080;

    private final Optional<URI> forHttp;
    private final Optional<URI> forHttps;
    private final List<String> exceptions;

    private ProxyChoice(Optional<URI> forHttp, Optional<URI> forHttps, List<String> exceptions) {
        this.forHttp = requireNonNull(forHttp, "forHttp is null");
        this.forHttps = requireNonNull(forHttps, "forHttps is null");
        this.exceptions = List.copyOf(exceptions);
    }

    /** One proxy for everything; the text {@code none} switches proxies off. */
    public static ProxyChoice of(String written) {
        if (written.isBlank() || written.equals("none")) {
            return NONE;
        }
        Optional<URI> proxy = Optional.of(parsed(written, "proxy"));
        return new ProxyChoice(proxy, proxy, List.of());
    }

    public static ProxyChoice ofEnvironment(Environment environment) {
        Optional<URI> all = variable(environment, "ALL_PROXY");
        List<String> exceptions = value(environment, "NO_PROXY").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new ProxyChoice(
                variable(environment, "HTTP_PROXY").or(() -> all),
                variable(environment, "HTTPS_PROXY").or(() -> all),
                exceptions);
    }

    private static Optional<URI> variable(Environment environment, String name) {
        return value(environment, name).map(written -> parsed(written, name));
    }

    private static Optional<String> value(Environment environment, String name) {
        return environment
                .get(name.toLowerCase(Locale.ROOT))
                .filter(text -> !text.isBlank())
                .or(() -> environment.get(name).filter(text -> !text.isBlank()));
    }

    /** Never shows what was written: it may hold a password. */
    private static URI parsed(String written, String name) {
        try {
            URI uri = URI.create(written.contains("://") ? written.strip() : "http://" + written.strip());
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // the failure below says what is wrong without the text itself
        }
        throw new AlembicException(
                ErrorKind.INVALID_INPUT, "`" + name + "` is not a proxy URL such as http://host:3128");
    }

    /** The proxy for a URL. */
    Optional<URI> forUrl(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (exceptions.stream().anyMatch(entry -> excepts(entry, host, url.getPort()))) {
            return Optional.empty();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? forHttps : forHttp;
    }

    private static boolean excepts(String entry, String host, int port) {
        int colon = entry.lastIndexOf(':');
        boolean withPort = colon > 0 && entry.indexOf(':') == colon;
        String name = withPort ? entry.substring(0, colon) : entry;
        if (withPort && !entry.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String bare = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return bare.equals("*") || host.equals(bare) || host.endsWith("." + bare);
    }

    void configure(OkHttpClient.Builder builder) {
        builder.proxySelector(new Selector());
        builder.proxyAuthenticator((route, response) -> {
            Optional<String> login = route == null
                    ? Optional.empty()
                    : forUrl(route.address().url().uri()).flatMap(proxy -> Optional.ofNullable(proxy.getUserInfo()));
            if (login.isEmpty() || response.request().header("Proxy-Authorization") != null) {
                return null;
            }
            String[] parts = login.get().split(":", 2);
            return response.request()
                    .newBuilder()
                    .header("Proxy-Authorization", Credentials.basic(parts[0], parts.length > 1 ? parts[1] : ""))
                    .build();
        });
    }

    @Override
    public String toString() {
        return this.equals(NONE) ? "ProxyChoice[none]" : "ProxyChoice[" + exceptions.size() + " exceptions]";
    }

    private final class Selector extends ProxySelector {

        @Override
        public List<Proxy> select(URI url) {
            return List.of(forUrl(url).map(Selector::proxy).orElse(Proxy.NO_PROXY));
        }

        private static Proxy proxy(URI uri) {
            boolean socks = uri.getScheme().startsWith("socks");
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return new Proxy(
                    socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(uri.getHost(), port));
        }

        @Override
        public void connectFailed(URI url, SocketAddress address, IOException failure) {
            // the failure reaches the caller anyway
        }
    }
}
