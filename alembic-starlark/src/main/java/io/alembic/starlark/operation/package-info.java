/** Operators on values: arithmetic, comparison, indexing, slicing, formatting. */
@NullMarked
package io.alembic.starlark.operation;

import org.jspecify.annotations.NullMarked;
