package io.alembic.http;

import static java.util.Objects.requireNonNull;

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
 * Where a token comes from: for the name {@code token} the settings {@code token}, {@code token_file} and
 * {@code token_command}, or a variable, in this order. Of the first three one alone may be set. What a file or command
 * holds is taken without surrounding blanks.
 */
public final class TokenSettings {

    private static final long COMMAND_SECONDS = 60;

    private final String name;
    private final String variable;

    public TokenSettings(String name, String variable) {
        this.name = requireNonNull(name, "name is null");
        this.variable = requireNonNull(variable, "variable is null");
    }

    /** The names of these settings and others, for {@link Settings#of}. */
    public String[] keysWith(String... others) {
        return Stream.concat(Stream.of(name, file(), command()), Stream.of(others))
                .toArray(String[]::new);
    }

    /**
     * The token.
     *
     * @throws AlembicException of kind FAILURE when it is set nowhere, INVALID_INPUT when it is set twice or empty
     */
    public String read(Settings settings, BackendConfiguration configuration) {
        return readIfAny(settings, configuration).orElseGet(() -> settings.requireTextOrVariable(name, variable));
    }

    /**
     * The token, where one is set.
     *
     * @throws AlembicException of kind INVALID_INPUT when it is set twice or empty
     */
    public Optional<String> readIfAny(Settings settings, BackendConfiguration configuration) {
        if (Stream.of(name, file(), command()).filter(settings::has).count() > 1) {
            throw settings.failure("ambiguous_token", name, "must not stand beside " + file() + " or " + command());
        }
        Optional<String> token = settings.has(file())
                ? settings.text(file()).map(path -> fromFile(configuration.workingDirectory(), path))
                : settings.has(command())
                        ? Optional.of(fromCommand(configuration.workingDirectory(), program(settings)))
                        : settings.textOrVariable(name, variable);
        return token.map(text -> checked(settings, text.strip()));
    }

    private String checked(Settings settings, String token) {
        if (token.isEmpty() || token.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw settings.failure("invalid_token", name, "must be one line of printable ASCII and not empty");
        }
        return token;
    }

    private String file() {
        return name + "_file";
    }

    private String command() {
        return name + "_command";
    }

    /** A list is the program and its arguments; a text is split at blanks. No shell is involved. */
    private List<String> program(Settings settings) {
        boolean isText = settings.value(command()).flatMap(v -> v.asText()).isPresent();
        List<String> program =
                isText ? List.of(settings.requireText(command()).strip().split("\\s+")) : settings.texts(command());
        if (program.isEmpty() || program.get(0).isEmpty()) {
            throw settings.failure("invalid_command", command(), "must name a program");
        }
        return program;
    }

    private String fromFile(Path directory, String path) {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read " + file() + " " + path, e);
        }
    }

    private String fromCommand(Path directory, List<String> program) {
        try {
            Process process = new ProcessBuilder(program)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program, "did not end");
            }
            if (process.exitValue() != 0) {
                throw failed(program, "exited with " + process.exitValue());
            }
            return answer;
        } catch (IOException e) {
            throw failed(program, "cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(program, "was interrupted");
        }
    }

    private AlembicException failed(List<String> program, String what) {
        return new AlembicException(ErrorKind.FAILURE, command() + " " + program.get(0) + " " + what);
    }
}
