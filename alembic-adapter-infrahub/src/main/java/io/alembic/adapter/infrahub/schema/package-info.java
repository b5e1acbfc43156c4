/** What an Infrahub server can hold: kinds, attributes and relationships, and how types are named there. */
@NullMarked
package io.alembic.adapter.infrahub.schema;

import org.jspecify.annotations.NullMarked;
