/** What bounds an evaluation: steps, call depth, the size of one value. */
@NullMarked
package io.alembic.starlark.limit;

import org.jspecify.annotations.NullMarked;
