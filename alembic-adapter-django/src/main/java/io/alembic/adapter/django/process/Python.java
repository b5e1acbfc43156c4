package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Progress;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a Python program to its end. What it prints is progress while it runs, and part of the message if it fails. */
public final class Python {

    private static final int LAST_LINES = 60;
    private static final int SECONDS_TO_DRAIN = 5;

    private final PythonSettings settings;
    private final Progress progress;

    public Python(PythonSettings settings, Progress progress) {
        this.settings = requireNonNull(settings, "settings is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /** What the user calls it. */
    public String command() {
        return settings.command();
    }

    /**
     * Runs a program that must succeed; there is nobody to answer its questions.
     *
     * @param shown what messages call it: {@code python3 manage.py migrate}
     * @return the lines it printed
     * @throws AlembicException FAILURE when it cannot be started, BACKEND when it fails or takes too long
     */
    public List<String> run(String shown, Map<String, String> environment, List<String> arguments) {
        progress.update(shown, 0, 0);
        Process process = start(environment, arguments);
        List<String> lines = new ArrayList<>();
        CompletableFuture<Void> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, shown, lines, read), "python output");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed(shown, "did not end within " + settings.timeout().toSeconds() + " s", lines);
            }
            read.get(SECONDS_TO_DRAIN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlembicException(ErrorKind.INTERRUPTED, "interrupted while running " + shown, e);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(shown, "left its output open", lines);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw failed(shown, "exit code " + process.exitValue(), lines);
        }
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private Process start(Map<String, String> environment, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(settings.command());
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(settings.folder().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("DJANGO_SETTINGS_MODULE"));
        builder.environment()
                .putAll(Map.of("PYTHONUNBUFFERED", "1", "PYTHONUTF8", "1", "PYTHONDONTWRITEBYTECODE", "1"));
        settings.database().ifPresent(url -> builder.environment().put("DATABASE_URL", url));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    "cannot start " + settings.command() + " (" + reason(e) + "); name a Python with --python, or"
                            + " python: in the backend config",
                    e);
        }
    }

    /** The system's own words, without Java's, which repeat the command and all arguments. */
    private static String reason(IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).replaceFirst("^error=\\d+, ", "");
    }

    private void read(Process process, String shown, List<String> lines, CompletableFuture<Void> done) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                progress.update(shown + ": " + line.strip(), 0, 0);
            }
            done.complete(null);
        } catch (IOException | UncheckedIOException e) {
            done.completeExceptionally(e);
        }
    }

    private AlembicException failed(String shown, String how, List<String> lines) {
        StringBuilder message = new StringBuilder("command failed: " + shown + " (" + how + ")");
        synchronized (lines) {
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                    .forEach(line -> message.append('\n').append(withoutSecret(line)));
        }
        return new AlembicException(ErrorKind.BACKEND, message.toString());
    }

    private String withoutSecret(String line) {
        return settings.database().map(url -> line.replace(url, "<database>")).orElse(line);
    }
}
