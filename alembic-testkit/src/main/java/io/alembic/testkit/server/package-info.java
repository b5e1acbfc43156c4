/** What the stub servers share: a port of their own, the requests they got, and ways to disturb them. */
@NullMarked
package io.alembic.testkit.server;

import org.jspecify.annotations.NullMarked;
