package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import java.util.function.Function;

/** Where a spec's own transforms are written. */
public sealed interface TransformSource {

    SourcePosition position();

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Function<InFile, R> inFile, Function<Inline, R> inline);

    /** In a file, whose path starts at the spec's folder. */
    record InFile(SourcePosition position, String path) implements TransformSource {
        public InFile {
            requireNonNull(position, "position is null");
            requireNonNull(path, "path is null");
        }

        @Override
        public <R> R fold(Function<InFile, R> inFile, Function<Inline, R> inline) {
            return inFile.apply(this);
        }
    }

    /** In the spec itself. */
    record Inline(SourcePosition position, String text) implements TransformSource {
        public Inline {
            requireNonNull(position, "position is null");
            requireNonNull(text, "text is null");
        }

        @Override
        public <R> R fold(Function<InFile, R> inFile, Function<Inline, R> inline) {
            return inline.apply(this);
        }
    }
}
