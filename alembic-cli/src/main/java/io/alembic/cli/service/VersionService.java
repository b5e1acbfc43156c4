package io.alembic.cli.service;

import io.alembic.cli.session.ProgramVersion;
import io.alembic.engine.store.Stores;
import java.util.List;
import java.util.function.Supplier;

/** What this build is, and what it can do. */
public final class VersionService {

    private static final int EXTERNAL_PROTOCOL = 1;

    private final Supplier<List<String>> backends;

    /** @param backends the names of the adapters that were found, and of plugins */
    public VersionService(Supplier<List<String>> backends) {
        this.backends = backends;
    }

    public String version() {
        return ProgramVersion.read();
    }

    public Capabilities capabilities() {
        return new Capabilities(
                version(),
                backends.get(),
                EXTERNAL_PROTOCOL,
                Stores.KINDS,
                List.of("detailed_exitcode", "plan_extensions", "plan_views", "structured_errors"));
    }

    /**
     * What scripts ask for.
     *
     * @param features sorted
     */
    public record Capabilities(
            String version,
            List<String> backends,
            int externalProtocol,
            List<String> stateBackends,
            List<String> features) {

        public Capabilities {
            backends = List.copyOf(backends);
            stateBackends = List.copyOf(stateBackends);
            features = List.copyOf(features);
        }
    }
}
