/** A Nautobot in memory, for tests of what talks to one: it keeps objects and has the manners of the real server. */
@NullMarked
package io.alembic.testkit.nautobot;

import org.jspecify.annotations.NullMarked;
