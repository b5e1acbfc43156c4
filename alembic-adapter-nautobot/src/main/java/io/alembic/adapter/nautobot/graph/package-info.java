/** What only Nautobot's GraphQL has: the filters of its lists. */
@NullMarked
package io.alembic.adapter.nautobot.graph;

import org.jspecify.annotations.NullMarked;
