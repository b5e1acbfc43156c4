/** What it takes to bring a backend to what is declared: differences, deletes, deferred references, order (spec 30). */
@NullMarked
package io.alembic.engine.plan;

import org.jspecify.annotations.NullMarked;
