/** A real PostgreSQL server for tests, unpacked and started by the test itself. */
@NullMarked
package io.alembic.testkit.postgres;

import org.jspecify.annotations.NullMarked;
