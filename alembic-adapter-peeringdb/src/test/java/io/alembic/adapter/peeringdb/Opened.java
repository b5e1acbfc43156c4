package io.alembic.adapter.peeringdb;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.adapter.spi.SettingPositions;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.http.Timing;
import io.alembic.testkit.peeringdb.PeeringDbStub;
import io.alembic.testkit.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Opens and reads a stub as users would, with a clock that waits move on and that nothing else does. */
final class Opened implements Notices {

    final PeeringDbStub stub = PeeringDbStub.start();
    final ManualClock clock = ManualClock.at("2026-03-05T12:00:00Z");
    final List<String> warnings = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();

    /** @param settings YAML; {@code URL} in it stands for the stub's */
    Backend open(String settings, Map<String, String> variables, Path folder) {
        Value document = Values.read(
                DocumentSource.of("backend.yaml", settings.replace("URL", stub.url())), DocumentFormat.YAML);
        Timing timing = new Timing(
                clock,
                wait -> {
                    waits.add(wait);
                    clock.advance(wait);
                },
                () -> 0.5);
        return new PeeringDbProvider(timing)
                .open(new BackendConfiguration(
                        document.asMap().orElseThrow(),
                        SettingPositions.UNKNOWN,
                        "backend.yaml",
                        Environment.of(variables),
                        folder,
                        "1.0",
                        this));
    }

    Observation read(String settings, Schema schema) {
        return read(settings, schema, Bindings.EMPTY, new ReadScope.Everything());
    }

    Observation read(String settings, Schema schema, Bindings bindings, ReadScope scope) {
        return read(settings, schema, bindings, scope, Path.of(""));
    }

    Observation read(String settings, Schema schema, Bindings bindings, ReadScope scope, Path folder) {
        try (Backend backend = open(settings, Map.of(), folder)) {
            return backend.observer()
                    .orElseThrow()
                    .observe(new ObserveRequest(schema, new TreeSet<>(), bindings, scope, Progress.SILENT));
        }
    }

    /** The values of one field, of the objects of a type. */
    static List<Value> column(Observation observation, String type, String field) {
        return observation.objects().stream()
                .filter(object -> object.type().equals(new TypeName(type)))
                .map(ObservedObject::attributes)
                .map(attributes -> attributes.getOrNull(field))
                .toList();
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void passOn(String line) {
        warnings.add(line);
    }
}
