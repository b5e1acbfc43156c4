/** Texts with placeholders: what they say, and what they render to (spec 70, Templates). */
@NullMarked
package io.alembic.engine.map.template;

import org.jspecify.annotations.NullMarked;
