/** When two values of a field are the same: by what they mean under the declared type. Plan and stale check alike. */
@NullMarked
package io.alembic.engine.compare;

import org.jspecify.annotations.NullMarked;
