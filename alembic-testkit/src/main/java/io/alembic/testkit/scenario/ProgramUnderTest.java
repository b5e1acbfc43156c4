package io.alembic.testkit.scenario;

/** Runs a command line, in this process or another. */
@FunctionalInterface
public interface ProgramUnderTest {
    ProgramOutcome run(ProgramCall call);
}
