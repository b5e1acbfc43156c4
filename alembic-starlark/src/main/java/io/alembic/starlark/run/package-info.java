/** The tree compiled to steps over slots, and calls. */
@NullMarked
package io.alembic.starlark.run;

import org.jspecify.annotations.NullMarked;
