package io.alembic.starlark.resolve;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.LoadedName;
import io.alembic.starlark.syntax.SomeStatements;
import io.alembic.starlark.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the module: each is bound once, by a statement of the top level or by a load. */
final class Globals {

    private final Map<String, Position> bound = new LinkedHashMap<>();
    private final Findings findings;

    Globals(Findings findings) {
        this.findings = findings;
    }

    void bindAll(List<Statement> statements) {
        for (Statement statement : statements) {
            statement.fold(new Loads()).forEach(loaded -> bind(loaded.local(), loaded.position()));
            for (Expression.Name name : BoundNames.of(List.of(statement))) {
                bind(name.name(), name.position());
            }
        }
    }

    private void bind(String name, Position position) {
        Position before = bound.putIfAbsent(name, position);
        if (before != null) {
            findings.add(
                    position,
                    "cannot bind " + name + " again: it is bound at " + before.line() + ":" + before.column());
        }
    }

    Optional<Reference> reference(String name) {
        int slot = inOrder().indexOf(name);
        return slot < 0 ? Optional.empty() : Optional.of(new Reference.Global(slot));
    }

    List<String> inOrder() {
        return List.copyOf(bound.keySet());
    }

    /** The loaded names of a statement. */
    private static final class Loads implements SomeStatements<List<LoadedName>> {

        @Override
        public List<LoadedName> otherwise(Statement statement) {
            return List.of();
        }

        @Override
        public List<LoadedName> load(Statement.Load statement) {
            return statement.names();
        }
    }
}
