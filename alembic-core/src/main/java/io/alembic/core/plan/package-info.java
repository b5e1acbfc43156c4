/** What apply would do: operations, what they were decided from, and the summary people read. */
@NullMarked
package io.alembic.core.plan;

import org.jspecify.annotations.NullMarked;
