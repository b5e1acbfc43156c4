/** What an apply has carried out so far, written as it lands, so that a stopped one is resumed and not repeated. */
@NullMarked
package io.alembic.engine.journal;

import org.jspecify.annotations.NullMarked;
