/** Making a NetBox able to hold a declared schema: custom fields, their choice sets, custom object types. */
@NullMarked
package io.alembic.adapter.netbox.provision;

import org.jspecify.annotations.NullMarked;
