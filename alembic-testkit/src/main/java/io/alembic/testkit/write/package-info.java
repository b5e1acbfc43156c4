/** Write requests and what became of them, for tests. */
@NullMarked
package io.alembic.testkit.write;

import org.jspecify.annotations.NullMarked;
