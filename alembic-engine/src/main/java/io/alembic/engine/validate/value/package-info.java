/** Whether a value fits its declared field: types, formats and patterns (spec 10 §3, §4). */
@NullMarked
package io.alembic.engine.validate.value;

import org.jspecify.annotations.NullMarked;
