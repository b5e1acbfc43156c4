/** Writing to a NetBox: bodies, batches, tags. */
@NullMarked
package io.alembic.adapter.netbox.write;

import org.jspecify.annotations.NullMarked;
