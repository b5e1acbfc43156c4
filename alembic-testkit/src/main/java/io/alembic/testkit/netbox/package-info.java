/** A NetBox in memory, for tests of what talks to one: it keeps objects and has the manners of NetBox 4.6.8. */
@NullMarked
package io.alembic.testkit.netbox;

import org.jspecify.annotations.NullMarked;
