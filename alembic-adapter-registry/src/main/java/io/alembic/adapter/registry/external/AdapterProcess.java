package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.document.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs the program once a request: writes to its standard input, closes it, and reads both of its outputs until it is
 * gone. All three streams move at the same time, so a program may answer before it has read everything, or not read at
 * all.
 */
final class AdapterProcess {

    /** More than this of what a program says for people is dropped. */
    private static final int MOST_MESSAGES = 1 << 20;

    private final ExternalSettings settings;

    AdapterProcess(ExternalSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** What the program left behind. */
    record Answer(int status, DocumentSource output, String messages) {}

    /**
     * @param request writes the request; called on another thread. A pipe that breaks ends it without a failure: what
     *     the program says of its own end matters more
     */
    Answer exchange(Consumer<OutputStream> request) {
        Process process = start();
        ExecutorService threads = Executors.newCachedThreadPool(AdapterProcess::daemon);
        try (ProcessTree tree = new ProcessTree(process)) {
            CompletableFuture<Void> sent =
                    CompletableFuture.runAsync(() -> send(process.getOutputStream(), request), threads);
            CompletableFuture<byte[]> output =
                    CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()), threads);
            CompletableFuture<String> messages =
                    CompletableFuture.supplyAsync(() -> readMessages(process.getErrorStream()), threads);
            await(CompletableFuture.allOf(process.onExit(), output, messages), tree);
            if (sent.isCompletedExceptionally()) {
                sent.join();
            }
            return new Answer(process.exitValue(), DocumentSource.of("response", output.join()), messages.join());
        } finally {
            threads.shutdownNow();
        }
    }

    private Process start() {
        List<String> words = new ArrayList<>();
        words.add(settings.command());
        words.addAll(settings.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(settings.folder().toFile());
        builder.environment().putAll(settings.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    "cannot start external adapter " + settings.command() + " in " + settings.folder() + ": "
                            + reason(e),
                    e);
        }
    }

    /** The system's own words, without Java's, which repeat the command and all arguments. */
    private static String reason(IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).replaceFirst("^error=\\d+, ", "");
    }

    private void await(CompletableFuture<Void> everything, ProcessTree tree) {
        try {
            everything.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            tree.kill();
            throw new BackendException(BackendFailure.PROTOCOL, "external adapter timed out", e);
        } catch (InterruptedException e) {
            tree.kill();
            Thread.currentThread().interrupt();
            throw new BackendException(BackendFailure.PROTOCOL, "external adapter was interrupted", e);
        } catch (ExecutionException e) {
            tree.kill();
            throw new BackendException(
                    BackendFailure.PROTOCOL, "cannot read from external adapter: " + e.getCause(), e);
        }
    }

    private static void send(OutputStream input, Consumer<OutputStream> request) {
        try (input) {
            request.accept(input);
        } catch (IOException | UncheckedIOException e) {
            return; // the program is gone, or does not care; its status and answer tell which
        }
    }

    private static byte[] readAll(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readMessages(InputStream stream) {
        try (stream) {
            byte[] kept = stream.readNBytes(MOST_MESSAGES);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "external adapter");
        thread.setDaemon(true);
        return thread;
    }
}
