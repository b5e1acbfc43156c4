/** What a NetBox tells of itself, as types and fields that can be declared. */
@NullMarked
package io.alembic.adapter.netbox.describe;

import org.jspecify.annotations.NullMarked;
