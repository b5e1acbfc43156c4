/** The Infrahub backend. */
@NullMarked
package io.alembic.adapter.infrahub;

import org.jspecify.annotations.NullMarked;
