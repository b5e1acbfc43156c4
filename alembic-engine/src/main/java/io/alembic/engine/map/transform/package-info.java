/** What the pipes of a placeholder do to a value (spec 70, Templates and User transforms). */
@NullMarked
package io.alembic.engine.map.transform;

import org.jspecify.annotations.NullMarked;
