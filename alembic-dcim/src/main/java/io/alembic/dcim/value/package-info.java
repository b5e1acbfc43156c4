/** Turning what a server holds into values as users write them. */
@NullMarked
package io.alembic.dcim.value;

import org.jspecify.annotations.NullMarked;
