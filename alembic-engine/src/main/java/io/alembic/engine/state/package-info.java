/** What is remembered between runs: which uid stands for which object of one backend, and who may change that now. */
@NullMarked
package io.alembic.engine.state;

import org.jspecify.annotations.NullMarked;
