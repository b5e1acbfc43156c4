package io.alembic.adapter.django.project;

import io.alembic.adapter.django.source.SourceFile;
import java.util.List;

/**
 * What has to be written.
 *
 * @param files new content, in the order of writing; only what differs from what is there
 * @param removed files that are not generated any more
 * @param notes what people should know of it
 */
public record ProjectChanges(List<SourceFile> files, List<String> removed, List<String> notes) {

    public ProjectChanges {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return files.isEmpty() && removed.isEmpty();
    }
}
