/** What is wrong with an inventory: the catalogue and order of spec 20 §8 and §9, and the report. */
@NullMarked
package io.alembic.engine.validate;

import org.jspecify.annotations.NullMarked;
