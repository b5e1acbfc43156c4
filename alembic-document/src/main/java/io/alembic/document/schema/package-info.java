/** The published JSON Schemas of our documents, and checking documents by them. */
@NullMarked
package io.alembic.document.schema;

import org.jspecify.annotations.NullMarked;
