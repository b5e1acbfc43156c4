package io.alembic.cli.django;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Django's own server on a project, on the loopback address, and a browser to it that keeps its cookies. */
final class RunningProject implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLISECONDS = 100;

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private RunningProject(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningProject start(Path folder, Map<String, String> variables) {
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            VirtualEnvironment.programs().resolve("python").toString(),
                            "manage.py",
                            "runserver",
                            "--noreload",
                            "127.0.0.1:" + port))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile());
            builder.environment().putAll(variables);
            RunningProject running = new RunningProject(builder.start(), port);
            running.awaitAnswer();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String json, String token) {
        return withToken("POST", path, json, token);
    }

    HttpResponse<String> withToken(String method, String path, String json, String token) {
        return send(method, path, json, "Content-Type", "application/json", "Authorization", "Token " + token);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + path, e);
        }
    }

    private void awaitAnswer() {
        for (long waited = 0; waited < PATIENCE.toMillis() && process.isAlive(); waited += PAUSE_MILLISECONDS) {
            try {
                get("/admin/login/");
                return;
            } catch (UncheckedIOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("the server did not answer; see server.log");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, requireNonNull(InetAddress.getLoopbackAddress()))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
