/** A small PeeringDB with made-up networks: lists, filters, changes since a time, contacts that only users see. */
@NullMarked
package io.alembic.testkit.peeringdb;

import org.jspecify.annotations.NullMarked;
