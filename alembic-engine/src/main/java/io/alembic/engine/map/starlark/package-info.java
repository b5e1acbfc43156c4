/** Transforms written in Starlark (spec 70, User transforms). */
@NullMarked
package io.alembic.engine.map.starlark;

import org.jspecify.annotations.NullMarked;
