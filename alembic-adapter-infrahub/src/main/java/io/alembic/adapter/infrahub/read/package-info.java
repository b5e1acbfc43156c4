/** Reading objects of an Infrahub. */
@NullMarked
package io.alembic.adapter.infrahub.read;

import org.jspecify.annotations.NullMarked;
