/** How lists go on from one answer to the next. */
@NullMarked
package io.alembic.adapter.generic.page;

import org.jspecify.annotations.NullMarked;
