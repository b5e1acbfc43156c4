/** Chooses where state and journals are kept: both in files, or both in PostgreSQL. */
@NullMarked
package io.alembic.engine.store;

import org.jspecify.annotations.NullMarked;
