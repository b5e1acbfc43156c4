package io.alembic.adapter.registry.external;

import io.alembic.adapter.registry.RecordedNotices;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.adapter.spi.SettingPositions;
import io.alembic.core.identity.Bindings;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A shell script as an external adapter: {@code $request} holds what was asked, {@code answer} says ok. */
final class ScriptedAdapter {

    private static final String HEAD = """
            answer() { printf '{"ok":true,"result":%s}\\n' "$1"; }
            fail() { printf '{"ok":false,"error":"%s"}\\n' "$1"; }
            request=$(cat)
            """;

    private final Path folder;
    private final RecordedNotices notices = new RecordedNotices();
    private MapValue.Builder settings = MapValue.builder();

    ScriptedAdapter(Path folder) {
        this.folder = folder;
    }

    RecordedNotices notices() {
        return notices;
    }

    ScriptedAdapter with(String setting, Value value) {
        settings.put(setting, value);
        return this;
    }

    /** Opens a backend whose program does all that it is asked by the script, its role included. */
    Backend open(String script) {
        return openRaw(HEAD + script);
    }

    /** Opens a backend whose program says it is an adapter, and answers all else by the script. */
    Backend openAdapter(String script) {
        return open("case \"$request\" in *'\"method\":\"capabilities\"'*) answer '{}'; exit 0;; esac\n" + script);
    }

    /** Opens a backend whose program is the script alone: it need not read its request. */
    Backend openRaw(String script) {
        MapValue all = settings.put("command", Value.of("sh"))
                .put("args", ListValue.ofTexts(List.of("-c", script)))
                .build();
        settings = MapValue.builder();
        return new ExternalProvider()
                .open(new BackendConfiguration(
                        all, SettingPositions.UNKNOWN, "backend.yaml", Environment.of(Map.of()), folder, "1", notices));
    }

    static List<ObservedObject> read(Backend backend) {
        return backend.observer()
                .orElseThrow()
                .observe(new ObserveRequest(
                        Schema.EMPTY, new TreeSet<>(), Bindings.EMPTY, new ReadScope.Everything(), Progress.SILENT))
                .objects();
    }
}
