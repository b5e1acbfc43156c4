/** Writing many objects: batches of one level, type and kind over a few connections, each step's outcome by itself. */
@NullMarked
package io.alembic.http.bulk;

import org.jspecify.annotations.NullMarked;
