/** Tells people how far a run is, and what they should know beside its result. */
@NullMarked
package io.alembic.cli.progress;

import org.jspecify.annotations.NullMarked;
