/** Makes a Django app from the model, as a backend that only writes and as a command of its own (spec 65). */
@NullMarked
package io.alembic.adapter.django;

import org.jspecify.annotations.NullMarked;
