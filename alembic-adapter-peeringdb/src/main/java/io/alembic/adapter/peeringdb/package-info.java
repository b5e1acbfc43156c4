/** PeeringDB and its mirrors, which are read and never written (spec 64). */
@NullMarked
package io.alembic.adapter.peeringdb;

import org.jspecify.annotations.NullMarked;
