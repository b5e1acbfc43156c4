/** The program: where it starts, and how one run of it goes. */
@NullMarked
package io.alembic.cli;

import org.jspecify.annotations.NullMarked;
