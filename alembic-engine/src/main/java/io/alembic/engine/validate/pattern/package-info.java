/** Regular expressions in the dialect of spec 10 §4, searched in time linear in the text. */
@NullMarked
package io.alembic.engine.validate.pattern;

import org.jspecify.annotations.NullMarked;
