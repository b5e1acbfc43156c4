/** What must be allowed expressly, or is never done at all. Each guard lets a run go on or says why not. */
@NullMarked
package io.alembic.engine.guard;

import org.jspecify.annotations.NullMarked;
