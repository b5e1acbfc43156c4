/** Reading what a request's scope needs, and no more. */
@NullMarked
package io.alembic.dcim.read;

import org.jspecify.annotations.NullMarked;
