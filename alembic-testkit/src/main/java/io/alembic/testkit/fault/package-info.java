/** A proxy that hurts what passes through it, by a seed, and tells what passed. */
@NullMarked
package io.alembic.testkit.fault;

import org.jspecify.annotations.NullMarked;
