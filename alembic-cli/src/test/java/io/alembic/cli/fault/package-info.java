/** What an apply survives: being killed, and a network that lies. Each run is told by a seed. */
@NullMarked
package io.alembic.cli.fault;

import org.jspecify.annotations.NullMarked;
