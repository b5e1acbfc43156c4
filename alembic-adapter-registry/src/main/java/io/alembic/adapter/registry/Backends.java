package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Caster;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SettingPositions;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Opens the backend that a command line selects (spec 50 §9). */
public final class Backends {

    private final AdapterRegistry registry;
    private final PluginFolder plugins;
    private final Environment environment;
    private final Path workingDirectory;
    private final String toolVersion;
    private final Notices notices;

    public Backends(
            AdapterRegistry registry,
            ApplicationConfiguration application,
            Environment environment,
            Path workingDirectory,
            String toolVersion,
            Notices notices) {
        this.registry = requireNonNull(registry, "registry is null");
        this.plugins = new PluginFolder(application.pluginsDirectory());
        this.environment = requireNonNull(environment, "environment is null");
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory is null");
        this.toolVersion = requireNonNull(toolVersion, "toolVersion is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    /** The names of the installed adapters, sorted. */
    public List<String> names() {
        return registry.names();
    }

    /**
     * Opens a backend. Nothing is connected to yet.
     *
     * @throws AlembicException USAGE when nothing is selected, names disagree or the file cannot be read; INVALID_INPUT
     *     for what the file holds; FAILURE for an unknown name or incomplete environment
     */
    public Backend open(BackendSelection selection) {
        return configured(selection, AdapterProvider::open);
    }

    /** Which backend is selected, for work on its state alone: needs no more of a configuration than tells that. */
    public BackendIdentity identity(BackendSelection selection) {
        return configured(selection, AdapterProvider::identity);
    }

    /**
     * What an adapter casts models with.
     *
     * @param settings as they would stand in a configuration file, without {@code backend}
     * @throws AlembicException of kind FAILURE for an adapter that is not there, or casts nothing
     */
    public Caster caster(String adapter, MapValue settings) {
        AdapterProvider provider = registry.find(adapter).orElseThrow(() -> unsupported(adapter));
        return provider.caster(configuration(settings, SettingPositions.UNKNOWN, "<options>"))
                .orElseThrow(() -> new AlembicException(ErrorKind.FAILURE, adapter + " makes no projects"));
    }

    private <T> T configured(BackendSelection selection, BiFunction<AdapterProvider, BackendConfiguration, T> use) {
        if (selection.configurationFile().isPresent()) {
            Path file = workingDirectory.resolve(selection.configurationFile().get());
            BackendFile read = BackendFile.read(file);
            selection.name().ifPresent(name -> requireSame(name, read.backend()));
            return configured(read, file, use);
        }
        String name = selection
                .name()
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.USAGE, "no backend selected: give --backend NAME or --backend-config FILE"));
        Optional<Path> plugin = plugins.find(name);
        if (plugin.isPresent()) {
            tellStandIn(name, plugin.get());
            return configured(BackendFile.read(plugin.get()), plugin.get(), use);
        }
        return use.apply(
                registry.find(name).orElseThrow(() -> unsupported(name)),
                configuration(MapValue.EMPTY, SettingPositions.UNKNOWN, "<environment>"));
    }

    private void tellStandIn(String name, Path plugin) {
        if (registry.find(name).isPresent()) {
            notices.warn("plugin " + plugin + " stands in for the built-in backend " + AdapterRegistry.folded(name));
        }
    }

    private <T> T configured(BackendFile file, Path path, BiFunction<AdapterProvider, BackendConfiguration, T> use) {
        AdapterProvider provider =
                registry.find(file.backend()).orElseThrow(() -> file.unknownBackend(unsupportedText(file.backend())));
        return use.apply(provider, configuration(file.settings(), file::position, path.toString()));
    }

    private BackendConfiguration configuration(MapValue settings, SettingPositions positions, String source) {
        return new BackendConfiguration(
                settings, positions, source, environment, workingDirectory, toolVersion, notices);
    }

    private static void requireSame(String asked, String configured) {
        if (!AdapterRegistry.folded(asked).equals(AdapterRegistry.folded(configured))) {
            throw new AlembicException(
                    ErrorKind.USAGE, "backend " + asked + " does not match config backend " + configured);
        }
    }

    private AlembicException unsupported(String name) {
        return new AlembicException(ErrorKind.FAILURE, unsupportedText(name));
    }

    private String unsupportedText(String name) {
        List<String> pluginNames = plugins.names();
        String orPlugins = pluginNames.isEmpty() ? "" : "; OR one of the plugins: " + String.join(", ", pluginNames);
        return "unsupported backend " + name + " (expected one of: " + String.join(", ", names()) + orPlugins + ")";
    }
}
