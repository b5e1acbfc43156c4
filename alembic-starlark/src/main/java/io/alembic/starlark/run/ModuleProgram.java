package io.alembic.starlark.run;

import io.alembic.starlark.builtin.Universe;
import io.alembic.starlark.limit.Activation;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.parse.Parser;
import io.alembic.starlark.resolve.Resolution;
import io.alembic.starlark.resolve.Resolver;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.syntax.Nesting;
import io.alembic.starlark.syntax.SourceFile;
import io.alembic.starlark.value.Freezing;

/** A compiled source. Running it gives the module's variables, frozen. */
public final class ModuleProgram {

    private static final String TOP_LEVEL = "the top level";

    private final Position start;
    private final int weight;
    private final Resolution resolution;
    private final Action body;

    private ModuleProgram(Position start, int weight, Resolution resolution, Action body) {
        this.start = start;
        this.weight = weight;
        this.resolution = resolution;
        this.body = body;
    }

    /** Parses, resolves and compiles a source. */
    public static ModuleProgram compile(String name, String text, Imports imports) {
        SourceFile source = Parser.parse(name, text);
        Resolution resolution = Resolver.resolve(source, Universe.NAMES.keySet());
        Position start = new Position(name, 1, 1);
        return new ModuleProgram(
                start,
                Nesting.of(source.statements(), start).depth(),
                resolution,
                new StatementCompiler(resolution, imports).compile(source.statements()));
    }

    public Globals run(Execution execution) {
        Globals globals = new Globals(resolution.globals());
        Activation activation = execution.enter(TOP_LEVEL, start, weight);
        Cell[] cells = new Cell[resolution.topLayout().cells()];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = new Cell();
        }
        body.execute(
                new Frame(execution, activation, globals, resolution.topLayout().locals(), cells));
        execution.leave();
        Freezing.freeze(globals.values());
        return globals;
    }
}
