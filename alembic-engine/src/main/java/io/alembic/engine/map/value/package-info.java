/** The text form of values. */
@NullMarked
package io.alembic.engine.map.value;

import org.jspecify.annotations.NullMarked;
