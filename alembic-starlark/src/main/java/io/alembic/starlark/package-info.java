/**
 * A small Starlark: the public language specification without input and output. A host compiles modules, calls their
 * functions under limits, and converts values; this module knows nothing of the host.
 */
@NullMarked
package io.alembic.starlark;

import org.jspecify.annotations.NullMarked;
