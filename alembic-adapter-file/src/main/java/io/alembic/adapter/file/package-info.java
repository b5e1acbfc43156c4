/** The embedded default backend: one JSON or YAML file, replaced whole at the end of each write. */
@NullMarked
package io.alembic.adapter.file;

import org.jspecify.annotations.NullMarked;
