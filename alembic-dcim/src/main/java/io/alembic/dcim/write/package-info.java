/** Writing to list endpoints that take arrays for every verb, all or nothing, and what their answers mean. */
@NullMarked
package io.alembic.dcim.write;

import org.jspecify.annotations.NullMarked;
