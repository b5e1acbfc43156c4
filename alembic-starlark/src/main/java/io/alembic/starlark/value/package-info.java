/** Values of the language: a closed model, with freezing and locks against change during iteration. */
@NullMarked
package io.alembic.starlark.value;

import org.jspecify.annotations.NullMarked;
