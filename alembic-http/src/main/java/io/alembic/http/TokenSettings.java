package io.alembic.http;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where a token comes from: {@code token}, {@code token_file}, {@code token_command} or a variable, in this order. Of
 * the first three one alone may be set. What a file or command holds is taken without surrounding blanks.
 */
public final class TokenSettings {

    private static final long COMMAND_SECONDS = 60;
    private static final String[] KEYS = {"token", "token_file", "token_command"};

    private TokenSettings() {}

    /** The names of these settings and others, for {@link Settings#of}. */
    public static String[] keysWith(String... others) {
        return Stream.concat(Stream.of(KEYS), Stream.of(others)).toArray(String[]::new);
    }

    /**
     * The token.
     *
     * @throws AlembicException of kind FAILURE when it is set nowhere, INVALID_INPUT when it is set twice or empty
     */
    public static String read(Settings settings, BackendConfiguration configuration, String variable) {
        if (Stream.of(KEYS).filter(settings::has).count() > 1) {
            throw settings.failure("ambiguous_token", "token", "must not stand beside token_file or token_command");
        }
        Optional<String> file =
                settings.text("token_file").map(name -> fromFile(configuration.workingDirectory(), name));
        Optional<String> command = settings.has("token_command")
                ? Optional.of(fromCommand(configuration.workingDirectory(), command(settings)))
                : Optional.empty();
        String token = file.or(() -> command)
                .orElseGet(() -> settings.requireTextOrVariable("token", variable))
                .strip();
        if (token.isEmpty() || token.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw settings.failure("invalid_token", "token", "must be one line of printable ASCII and not empty");
        }
        return token;
    }

    /** A list is the program and its arguments; a text is split at blanks. No shell is involved. */
    private static List<String> command(Settings settings) {
        boolean isText =
                settings.value("token_command").flatMap(v -> v.asText()).isPresent();
        List<String> command = isText
                ? List.of(settings.requireText("token_command").strip().split("\\s+"))
                : settings.texts("token_command");
        if (command.isEmpty() || command.get(0).isEmpty()) {
            throw settings.failure("invalid_command", "token_command", "must name a program");
        }
        return command;
    }

    private static String fromFile(Path directory, String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read token_file " + name, e);
        }
    }

    private static String fromCommand(Path directory, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(command, "did not end");
            }
            if (process.exitValue() != 0) {
                throw failed(command, "exited with " + process.exitValue());
            }
            return answer;
        } catch (IOException e) {
            throw failed(command, "cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "was interrupted");
        }
    }

    private static AlembicException failed(List<String> command, String what) {
        return new AlembicException(ErrorKind.FAILURE, "token_command " + command.get(0) + " " + what);
    }
}
