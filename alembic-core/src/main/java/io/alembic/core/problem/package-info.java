/** What can be wrong, and where: problems as values, and the one exception foreseen failures travel in. */
@NullMarked
package io.alembic.core.problem;

import org.jspecify.annotations.NullMarked;
