/** What a run was given: arguments, folder, environment, streams, and the settings every command shares. */
@NullMarked
package io.alembic.cli.session;

import org.jspecify.annotations.NullMarked;
