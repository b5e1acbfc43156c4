package io.alembic.adapter.django;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.CastReport;
import io.alembic.adapter.spi.Caster;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.SettingPositions;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Casts into the folder {@code out} of a scratch folder. */
final class CastRun {

    private final Path folder;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private MapValue settings;

    CastRun(Path folder, FakePython python) {
        this.folder = folder;
        this.settings = MapValue.builder()
                .put("output", Value.of("out"))
                .put("python", Value.of(python.path()))
                .build();
    }

    CastRun with(String name, Value value) {
        settings = settings.with(name, value);
        return this;
    }

    CastRun with(String name, boolean value) {
        return with(name, Value.of(value));
    }

    CastReport cast(Inventory inventory) {
        return run(inventory, Caster.Mode.WRITE);
    }

    CastReport check(Inventory inventory) {
        return run(inventory, Caster.Mode.CHECK);
    }

    private CastReport run(Inventory inventory, Caster.Mode mode) {
        warnings.clear();
        return new DjangoProvider().caster(configuration()).orElseThrow().cast(inventory, mode, recorded());
    }

    BackendConfiguration configuration() {
        Notices notices = new Notices() {
            @Override
            public void warn(String message) {
                warnings.add(message);
            }

            @Override
            public void passOn(String line) {
                warnings.add(line);
            }
        };
        return new BackendConfiguration(
                settings, SettingPositions.UNKNOWN, "<test>", Environment.of(Map.of()), folder, "test", notices);
    }

    private Progress recorded() {
        return (what, done, all) -> {
            synchronized (progress) {
                progress.add(what);
            }
        };
    }

    List<String> progress() {
        synchronized (progress) {
            return List.copyOf(progress);
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    Path out(String path) {
        return folder.resolve("out").resolve(path);
    }

    String text(String path) {
        try {
            return Files.readString(out(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(out(path).getParent());
            Files.writeString(out(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with its content and the time it was written. */
    SortedMap<String, String> files() {
        try (Stream<Path> walk = Files.walk(out(""))) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(
                        out("").relativize(file).toString(),
                        Files.getLastModifiedTime(file) + "\n" + Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
