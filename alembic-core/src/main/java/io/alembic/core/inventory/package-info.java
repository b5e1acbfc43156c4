/** What an author declares: objects, the schema they follow, and the scope they claim to be complete over. */
@NullMarked
package io.alembic.core.inventory;

import org.jspecify.annotations.NullMarked;
