/** One class a use case: the order of its steps. */
@NullMarked
package io.alembic.cli.service;

import org.jspecify.annotations.NullMarked;
