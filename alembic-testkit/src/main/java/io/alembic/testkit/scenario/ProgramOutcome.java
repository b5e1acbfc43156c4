package io.alembic.testkit.scenario;

/** What a command line did. */
public record ProgramOutcome(int exit, String output, String errors) {}
