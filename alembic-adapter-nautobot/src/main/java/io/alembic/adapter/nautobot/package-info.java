/** Nautobot as a backend, driven by what the server says of itself: every model that has an endpoint, apps' included. */
@NullMarked
package io.alembic.adapter.nautobot;

import org.jspecify.annotations.NullMarked;
