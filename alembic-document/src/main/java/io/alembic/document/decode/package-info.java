/** Strict decoding of small documents into records, and writing records back. */
@NullMarked
package io.alembic.document.decode;

import org.jspecify.annotations.NullMarked;
