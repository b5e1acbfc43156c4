package io.alembic.engine.plan;

/**
 * What planning looks for beyond the objects that state knows.
 *
 * @param detectsDeletes whether superfluous objects become deletes
 * @param adopts whether objects that state does not know are looked for by key
 */
public record PlanOptions(boolean detectsDeletes, boolean adopts) {}
