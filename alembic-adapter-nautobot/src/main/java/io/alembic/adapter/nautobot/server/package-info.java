/** What a Nautobot server says of itself: its models, their fields, its custom fields. */
@NullMarked
package io.alembic.adapter.nautobot.server;

import org.jspecify.annotations.NullMarked;
