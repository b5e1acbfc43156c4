/** The predeclared functions and the methods of the built-in types. */
@NullMarked
package io.alembic.starlark.builtin;

import org.jspecify.annotations.NullMarked;
