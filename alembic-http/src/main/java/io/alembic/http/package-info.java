/** HTTP as one method, {@link io.alembic.http.HttpTransport#send}, what is wrapped around it, and JSON answers. */
@NullMarked
package io.alembic.http;

import org.jspecify.annotations.NullMarked;
