/** Writing objects to a Nautobot in bulk. */
@NullMarked
package io.alembic.adapter.nautobot.write;

import org.jspecify.annotations.NullMarked;
