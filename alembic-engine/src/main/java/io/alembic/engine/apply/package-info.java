/** Carrying out a plan: what is sent, in which order, and what becomes of it in journal, state and report. */
@NullMarked
package io.alembic.engine.apply;

import org.jspecify.annotations.NullMarked;
