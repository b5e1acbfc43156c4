/** What servers of this kind do not tell of their models, and people know. */
@NullMarked
package io.alembic.dcim.describe;

import org.jspecify.annotations.NullMarked;
