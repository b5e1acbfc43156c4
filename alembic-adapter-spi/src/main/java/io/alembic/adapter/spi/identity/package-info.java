/** Turning the ids that backends use for their references into uids. */
@NullMarked
package io.alembic.adapter.spi.identity;

import org.jspecify.annotations.NullMarked;
