/** The declared shape of objects: types, their key and attribute fields, and field types. */
@NullMarked
package io.alembic.core.schema;

import org.jspecify.annotations.NullMarked;
