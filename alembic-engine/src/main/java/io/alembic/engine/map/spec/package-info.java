/** A map specification as a value, and how it is read (spec 70, Spec document). */
@NullMarked
package io.alembic.engine.map.spec;

import org.jspecify.annotations.NullMarked;
