/** What a Nautobot can hold, told in the form in which inventories declare it. */
@NullMarked
package io.alembic.adapter.nautobot.describe;

import org.jspecify.annotations.NullMarked;
