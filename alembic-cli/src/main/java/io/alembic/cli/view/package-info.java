/** One class an output form. */
@NullMarked
package io.alembic.cli.view;

import org.jspecify.annotations.NullMarked;
