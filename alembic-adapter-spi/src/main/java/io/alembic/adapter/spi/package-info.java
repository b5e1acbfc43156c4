/** What a backend is: providers that open it, and the roles in which the engine reads, writes and provisions it. */
@NullMarked
package io.alembic.adapter.spi;

import org.jspecify.annotations.NullMarked;
