/** Making a NetBox able to hold a declared schema: custom fields and their choice sets. */
@NullMarked
package io.alembic.adapter.netbox.provision;

import org.jspecify.annotations.NullMarked;
