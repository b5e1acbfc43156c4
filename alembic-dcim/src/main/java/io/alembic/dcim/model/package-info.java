/** What servers say of their models: the fields that {@code OPTIONS} of a list describes. */
@NullMarked
package io.alembic.dcim.model;

import org.jspecify.annotations.NullMarked;
