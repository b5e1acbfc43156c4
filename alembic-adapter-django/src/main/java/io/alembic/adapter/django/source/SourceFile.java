package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

/** A file to write: where below the project's folder, by slashes, and what it holds. */
public record SourceFile(String path, String content) {

    public SourceFile {
        requireNonNull(path, "path is null");
        requireNonNull(content, "content is null");
    }
}
