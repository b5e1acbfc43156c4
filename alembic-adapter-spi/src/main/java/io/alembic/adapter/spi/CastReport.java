package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * What casting a model wrote, or would write.
 *
 * @param folder of the project
 * @param written files that are new or changed, below the folder
 * @param removed files that were generated once and are not any more
 * @param notes what was done beside, in words: {@code loaded 12 objects}
 */
public record CastReport(Path folder, List<String> written, List<String> removed, List<String> notes) {

    public CastReport {
        requireNonNull(folder, "folder is null");
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    public boolean changesFiles() {
        return !written.isEmpty() || !removed.isEmpty();
    }
}
