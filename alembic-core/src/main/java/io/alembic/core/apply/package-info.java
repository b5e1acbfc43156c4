/** What an apply did, operation by operation. */
@NullMarked
package io.alembic.core.apply;

import org.jspecify.annotations.NullMarked;
