/** Bringing the schema of an Infrahub to hold the declared one. */
@NullMarked
package io.alembic.adapter.infrahub.provision;

import org.jspecify.annotations.NullMarked;
