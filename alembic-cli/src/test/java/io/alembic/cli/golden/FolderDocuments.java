package io.alembic.cli.golden;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents in a folder: JSON by what they hold, YAML only as being there. */
record FolderDocuments(SortedMap<String, Value> byName) {

    static FolderDocuments of(Path folder) {
        SortedMap<String, Value> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".json")) {
                    found.put(name, json(file));
                } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    found.put(name, Value.of("<yaml>"));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderDocuments(found);
    }

    /** What a case recorded, by the same rules. */
    static SortedMap<String, Value> recorded(Value files, boolean failed) {
        SortedMap<String, Value> found = new TreeMap<>();
        files.asMap().orElse(MapValue.EMPTY).forEach((name, value) -> found.put(name, Recorded.tidyState(value)));
        return settled(found, failed);
    }

    /** What was written or changed since, and as null what went away. */
    SortedMap<String, Value> changedSince(FolderDocuments before, boolean failed) {
        SortedMap<String, Value> changed = new TreeMap<>(byName);
        before.byName().forEach((name, value) -> {
            if (!byName.containsKey(name)) {
                changed.put(name, NullValue.NULL);
            } else if (value.equals(byName.get(name))) {
                changed.remove(name);
            }
        });
        return settled(changed, failed);
    }

    /** A report of a failed run may be there or not. */
    private static SortedMap<String, Value> settled(SortedMap<String, Value> files, boolean failed) {
        if (failed) {
            files.keySet().removeIf(name -> name.endsWith("report.json"));
        }
        return files;
    }

    private static Value json(Path file) {
        try {
            return Recorded.tidyState(Recorded.file(file).orElseThrow());
        } catch (AlembicException e) {
            return Value.of("not json: " + Workbench.read(file));
        }
    }
}
