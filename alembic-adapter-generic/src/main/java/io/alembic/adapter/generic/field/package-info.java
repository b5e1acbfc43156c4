/** How the fields of a model stand in the bodies of a service. */
@NullMarked
package io.alembic.adapter.generic.field;

import org.jspecify.annotations.NullMarked;
