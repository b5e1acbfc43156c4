/** What went wrong in a mapping, as a document. */
@NullMarked
package io.alembic.engine.map.report;

import org.jspecify.annotations.NullMarked;
