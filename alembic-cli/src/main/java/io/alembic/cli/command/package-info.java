/** One class a command: translates options into a request, hands it to a service, and the result to a view. */
@NullMarked
package io.alembic.cli.command;

import org.jspecify.annotations.NullMarked;
