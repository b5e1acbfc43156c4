/** What an apply is undone from: what it set out to change, and what stood there before. */
@NullMarked
package io.alembic.core.undo;

import org.jspecify.annotations.NullMarked;
