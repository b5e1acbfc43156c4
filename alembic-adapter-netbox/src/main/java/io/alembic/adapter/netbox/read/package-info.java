/** Reading declared types from a NetBox: lists, parts of lists, and what their rows mean. */
@NullMarked
package io.alembic.adapter.netbox.read;

import org.jspecify.annotations.NullMarked;
