/** Completion scripts, made from the definitions of the commands. */
@NullMarked
package io.alembic.cli.completion;

import org.jspecify.annotations.NullMarked;
