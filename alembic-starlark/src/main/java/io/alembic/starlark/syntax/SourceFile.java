package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The tree of one source. */
public record SourceFile(String name, List<Statement> statements) {

    public SourceFile {
        requireNonNull(name, "name is null");
        statements = List.copyOf(statements);
    }
}
