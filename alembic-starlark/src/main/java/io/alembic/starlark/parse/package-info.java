/** Tokens to the tree, one class a family of productions. */
@NullMarked
package io.alembic.starlark.parse;

import org.jspecify.annotations.NullMarked;
