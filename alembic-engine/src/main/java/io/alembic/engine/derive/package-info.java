/** From what a backend tells of itself, and what it holds, to a schema and an inventory of it. */
@NullMarked
package io.alembic.engine.derive;

import org.jspecify.annotations.NullMarked;
