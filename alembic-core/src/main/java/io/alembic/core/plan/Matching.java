package io.alembic.core.plan;

/**
 * How the declared objects found their observed ones.
 *
 * @param adopted how many of {@code byKey} were bound in this run
 */
public record Matching(int byState, int byKey, int adopted, int toCreate) {}
