package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sends over OkHttp, once: no retry and no redirect. Connections are kept alive, but idle ones not for two seconds, as
 * that is when the usual servers close them and a request on such a connection is lost.
 */
public final class OkHttpTransport implements HttpTransport, AutoCloseable {

    private static final int IDLE_CONNECTIONS = 8;
    private static final long IDLE_MILLIS = 1_500;
    private static final int CHUNK = 1 << 16;

    private final OkHttpClient client;
    private final long largestAnswer;

    public OkHttpTransport(ConnectionSettings settings) {
        this(settings, true);
    }

    /** @param withTls false where no URL is {@code https}: reading whom to trust takes a tenth of a second */
    OkHttpTransport(ConnectionSettings settings, boolean withTls) {
        this.largestAnswer = settings.largestAnswer();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MILLIS, TimeUnit.MILLISECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .eventListener(new DepartureListener());
        settings.proxies().configure(builder);
        settings.tls().configure(builder);
        if (!withTls) {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        this.client = builder.build();
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Departure departure = new Departure();
        Request outgoing = outgoing(request, departure);
        try (Response response = client.newCall(outgoing).execute()) {
            return new HttpResponse(response.code(), headers(response), body(request, response));
        } catch (IOException e) {
            throw failure(request, departure, e);
        }
    }

    private static Request outgoing(HttpRequest request, Departure departure) {
        Request.Builder builder =
                new Request.Builder().url(request.url().toString()).tag(Departure.class, departure);
        request.headers().forEach(builder::header);
        boolean needsBody = request.method() == HttpMethod.POST
                || request.method() == HttpMethod.PUT
                || request.method() == HttpMethod.PATCH;
        @Nullable
        RequestBody body = request.body().map(SentOnce::new).orElse(needsBody ? new SentOnce(HttpBody.EMPTY) : null);
        return builder.method(request.method().name(), body).build();
    }

    private static HttpHeaders headers(Response response) {
        HttpHeaders headers = HttpHeaders.NONE;
        for (String name : response.headers().names()) {
            headers = headers.with(name, String.join(", ", response.headers(name)));
        }
        return headers;
    }

    private HttpBody body(HttpRequest request, Response response) throws IOException {
        ResponseBody body = response.body();
        MediaType type = body.contentType();
        byte[] bytes = body.byteStream().readNBytes((int) Math.min(largestAnswer + 1, Integer.MAX_VALUE - CHUNK));
        if (bytes.length > largestAnswer) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    request.label() + " answered more than " + largestAnswer + " bytes; ask for smaller pages");
        }
        return HttpBody.taking(type == null ? "" : type.toString(), bytes);
    }

    private static TransportException failure(HttpRequest request, Departure departure, IOException cause) {
        boolean garbled = cause instanceof ProtocolException;
        return new TransportException(
                garbled ? BackendFailure.PROTOCOL : BackendFailure.UNREACHABLE,
                request.label() + " failed: " + reason(cause),
                !departure.begun(),
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "the host is not known";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        if (cause instanceof SSLException) {
            return "no TLS connection: " + cause.getMessage();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** Closes the connections that nothing uses: what follows opens its own. */
    void closeIdle() {
        client.connectionPool().evictAll();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Whether anything of a request was written to a connection. */
    private static final class Departure {
        private final AtomicBoolean begun = new AtomicBoolean();

        boolean begun() {
            return begun.get();
        }

        void begin() {
            begun.set(true);
        }
    }

    private static final class DepartureListener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            Departure departure = call.request().tag(Departure.class);
            if (departure != null) {
                departure.begin();
            }
        }
    }

    /** A body that OkHttp may not send again on its own. */
    private static final class SentOnce extends RequestBody {
        private final HttpBody body;

        SentOnce(HttpBody body) {
            this.body = requireNonNull(body, "body is null");
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType().isEmpty() ? null : MediaType.parse(body.contentType());
        }

        @Override
        public long contentLength() {
            return body.size();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(body.shared());
        }
    }
}
