/** From inventory files to an inventory, and where each part of it was declared (spec 20 §1–§6). */
@NullMarked
package io.alembic.engine.load;

import org.jspecify.annotations.NullMarked;
