/** Addresses as values: text in any accepted spelling to what it means. Nothing here resolves names. */
@NullMarked
package io.alembic.core.network;

import org.jspecify.annotations.NullMarked;
