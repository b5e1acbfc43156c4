/** Writing objects to an Infrahub, many to a request. */
@NullMarked
package io.alembic.adapter.infrahub.write;

import org.jspecify.annotations.NullMarked;
