/** What a mapping cannot do, and where. */
@NullMarked
package io.alembic.engine.map.problem;

import org.jspecify.annotations.NullMarked;
