/** Where something stands in a Starlark source, and what is wrong there. */
@NullMarked
package io.alembic.starlark.source;

import org.jspecify.annotations.NullMarked;
