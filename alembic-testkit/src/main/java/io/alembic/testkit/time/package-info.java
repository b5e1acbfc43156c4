/** Time that stands still until a test moves it. */
@NullMarked
package io.alembic.testkit.time;

import org.jspecify.annotations.NullMarked;
