/** Documents as text: reading them with positions, writing them, and decoding small ones strictly. */
@NullMarked
package io.alembic.document;

import org.jspecify.annotations.NullMarked;
