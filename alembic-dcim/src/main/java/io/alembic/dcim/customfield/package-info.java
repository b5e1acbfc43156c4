/** Declared fields that become custom fields: what is asked of each, over all types that declare it. */
@NullMarked
package io.alembic.dcim.customfield;

import org.jspecify.annotations.NullMarked;
