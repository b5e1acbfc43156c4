/** Files that survive a crash: whole or not there, and on the disk before anyone is told. */
@NullMarked
package io.alembic.engine.durable;

import org.jspecify.annotations.NullMarked;
