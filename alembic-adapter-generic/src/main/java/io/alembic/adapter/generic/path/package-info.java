/** Ways through JSON. */
@NullMarked
package io.alembic.adapter.generic.path;

import org.jspecify.annotations.NullMarked;
