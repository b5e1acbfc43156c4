/** Walking and rewriting the references that declared types say a value holds. */
@NullMarked
package io.alembic.core.reference;

import org.jspecify.annotations.NullMarked;
