/** Files written so that a crash leaves the old content or the new, and outputs probed before any work. */
@NullMarked
package io.alembic.document.file;

import org.jspecify.annotations.NullMarked;
