/** A server's GraphQL: its schema, queries for lists built as syntax trees and checked against it. */
@NullMarked
package io.alembic.dcim.graph;

import org.jspecify.annotations.NullMarked;
