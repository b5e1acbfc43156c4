/** Values as documents and backends hold them: null, booleans, numbers, text, lists and sorted maps. */
@NullMarked
package io.alembic.core.value;

import org.jspecify.annotations.NullMarked;
