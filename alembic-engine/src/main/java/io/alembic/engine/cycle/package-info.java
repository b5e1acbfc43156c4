/** Cutting circles of references among objects to be created (spec 30 §8). */
@NullMarked
package io.alembic.engine.cycle;

import org.jspecify.annotations.NullMarked;
