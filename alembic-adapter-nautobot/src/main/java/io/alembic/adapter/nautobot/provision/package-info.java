/** Making a Nautobot able to hold a declared schema: custom fields, their choices, tags. */
@NullMarked
package io.alembic.adapter.nautobot.provision;

import org.jspecify.annotations.NullMarked;
