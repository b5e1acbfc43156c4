/** The tree of a source: immutable expressions and statements. */
@NullMarked
package io.alembic.starlark.syntax;

import org.jspecify.annotations.NullMarked;
