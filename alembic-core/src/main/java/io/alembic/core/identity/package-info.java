/** What things are called: uids, type names, keys, backend ids, and which uid stands for which id. */
@NullMarked
package io.alembic.core.identity;

import org.jspecify.annotations.NullMarked;
