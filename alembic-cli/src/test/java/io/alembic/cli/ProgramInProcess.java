package io.alembic.cli;

import io.alembic.cli.session.Interruption;
import io.alembic.cli.session.Invocation;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;

/** Runs the program within the test: no process, no terminal, no variables but those given. */
public final class ProgramInProcess implements ProgramUnderTest {

    @Override
    public ProgramOutcome run(ProgramCall call) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Program.run(new Invocation(
                call.arguments(),
                call.folder(),
                call.environment(),
                new ByteArrayInputStream(call.input().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(output, false, StandardCharsets.UTF_8),
                () -> false,
                new PrintStream(errors, false, StandardCharsets.UTF_8),
                Set.of(),
                Clock.systemUTC(),
                new Interruption(interruption -> {})));
        return new ProgramOutcome(
                exit, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
