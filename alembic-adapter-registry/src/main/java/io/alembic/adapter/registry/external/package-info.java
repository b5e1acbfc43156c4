/** Adapters that are programs of their own, spoken to by version 1 of the external protocol (spec 50 §7). */
@NullMarked
package io.alembic.adapter.registry.external;

import org.jspecify.annotations.NullMarked;
