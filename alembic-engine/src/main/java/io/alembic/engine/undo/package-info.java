/** The way back from the last apply: what stood there before is kept, and turned into a plan when that is asked for. */
@NullMarked
package io.alembic.engine.undo;

import org.jspecify.annotations.NullMarked;
