/** The requests of one Infrahub server and branch, and what it says of itself. */
@NullMarked
package io.alembic.adapter.infrahub.server;

import org.jspecify.annotations.NullMarked;
