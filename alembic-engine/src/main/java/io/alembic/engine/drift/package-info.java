/** How a backend differs from what is declared, told without a way to change it (spec 30 §11). */
@NullMarked
package io.alembic.engine.drift;

import org.jspecify.annotations.NullMarked;
