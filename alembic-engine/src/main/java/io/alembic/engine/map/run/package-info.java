/** Carries a map specification out: rules, identity, references, the result (spec 70). */
@NullMarked
package io.alembic.engine.map.run;

import org.jspecify.annotations.NullMarked;
