/** NetBox as a backend: observed and converged, driven by what the server says of itself. */
@NullMarked
package io.alembic.adapter.netbox;

import org.jspecify.annotations.NullMarked;
