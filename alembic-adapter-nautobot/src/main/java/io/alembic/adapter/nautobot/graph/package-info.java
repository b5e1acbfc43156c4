/** Nautobot's GraphQL: its schema, queries built as syntax trees and checked against it, and what answers mean. */
@NullMarked
package io.alembic.adapter.nautobot.graph;

import org.jspecify.annotations.NullMarked;
