/** Queries and mutations as syntax trees, held against the server's GraphQL schema before they are sent. */
@NullMarked
package io.alembic.adapter.infrahub.query;

import org.jspecify.annotations.NullMarked;
