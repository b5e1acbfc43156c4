/** From what a backend holds to an inventory that declares it. */
@NullMarked
package io.alembic.engine.importing;

import org.jspecify.annotations.NullMarked;
