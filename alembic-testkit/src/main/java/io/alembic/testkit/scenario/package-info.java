/** Behaviour of the command line as text files: commands, what they must do, and the files they work on. */
@NullMarked
package io.alembic.testkit.scenario;

import org.jspecify.annotations.NullMarked;
