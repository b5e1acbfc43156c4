/** What a NetBox says of itself: its models, their fields, its custom fields. */
@NullMarked
package io.alembic.adapter.netbox.server;

import org.jspecify.annotations.NullMarked;
