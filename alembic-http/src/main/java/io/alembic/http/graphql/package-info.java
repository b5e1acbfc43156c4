/** GraphQL over HTTP. */
@NullMarked
package io.alembic.http.graphql;

import org.jspecify.annotations.NullMarked;
