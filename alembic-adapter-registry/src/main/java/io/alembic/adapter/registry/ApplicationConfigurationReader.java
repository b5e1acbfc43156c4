package io.alembic.adapter.registry;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the program's settings: {@code alembic.yaml} and then {@code alembic.yml}, each in the working directory or the
 * nearest folder above that has one, then {@code ALEMBIC_PLUGINS_DIR}; the later wins (spec 50 §9).
 */
public final class ApplicationConfigurationReader {

    private static final List<String> FILES = List.of("alembic.yaml", "alembic.yml");
    private static final String PLUGINS_VARIABLE = "ALEMBIC_PLUGINS_DIR";
    private static final String PLUGINS = "plugins_dir";
    private static final String DEFAULT_PLUGINS = "plugins";
    private static final List<String> KNOWN =
            List.of(PLUGINS, DeletePolicyReader.LIMIT, DeletePolicyReader.PROTECT, DeletePolicyReader.DELETES);

    private ApplicationConfigurationReader() {}

    /**
     * @throws AlembicException of kind FAILURE, {@code Configuration error: …}, for a file that cannot be read or holds
     *     anything unknown
     */
    public static ApplicationConfiguration read(Environment environment, Path workingDirectory) {
        try {
            KnownSettings settings = KnownSettings.none();
            for (String name : FILES) {
                settings = settings.overriddenBy(nearest(workingDirectory, name)
                        .map(ApplicationConfigurationReader::settings)
                        .orElseGet(KnownSettings::none));
            }
            String folder = environment
                    .get(PLUGINS_VARIABLE)
                    .filter(text -> !text.isEmpty())
                    .orElse(pluginsFolder(settings));
            return new ApplicationConfiguration(
                    workingDirectory.resolve(folder).toAbsolutePath().normalize(), DeletePolicyReader.read(settings));
        } catch (AlembicException e) {
            throw new AlembicException(ErrorKind.FAILURE, "Configuration error: " + told(e), e);
        } catch (InvalidPathException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    "Configuration error: " + PLUGINS + " or " + PLUGINS_VARIABLE + " is not a path",
                    e);
        }
    }

    private static Optional<Path> nearest(Path folder, String name) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), each -> each != null, Path::getParent)
                .map(each -> each.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static KnownSettings settings(Path file) {
        SourceNode root = SourceNode.read(DocumentSource.of(file), DocumentFormat.YAML);
        return root.isNull() ? KnownSettings.none() : KnownSettings.of(root, "the program's settings", KNOWN);
    }

    private static String pluginsFolder(KnownSettings settings) {
        return settings.get(PLUGINS)
                .map(value -> value.asText()
                        .orElseThrow(() -> KnownSettings.invalid(value, PLUGINS + " must be the path of a folder")))
                .orElse(DEFAULT_PLUGINS);
    }

    private static String told(AlembicException failure) {
        return failure.problems().isEmpty()
                ? Objects.toString(failure.getMessage(), "")
                : String.join(
                        "; ", failure.problems().stream().map(Problem::toString).toList());
    }
}
