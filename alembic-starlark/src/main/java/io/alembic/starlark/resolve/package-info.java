/** Names to variables: scopes, closures and the errors that need no evaluation. */
@NullMarked
package io.alembic.starlark.resolve;

import org.jspecify.annotations.NullMarked;
