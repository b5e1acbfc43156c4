/** Where every value of an input went: what a mapping carries over, and what it loses. */
@NullMarked
package io.alembic.engine.map.ledger;

import org.jspecify.annotations.NullMarked;
