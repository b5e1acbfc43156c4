/** Which objects a rule takes (spec 70, match). */
@NullMarked
package io.alembic.engine.map.select;

import org.jspecify.annotations.NullMarked;
