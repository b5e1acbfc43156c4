/** Python and the programs of a Django project. */
@NullMarked
package io.alembic.adapter.django.process;

import org.jspecify.annotations.NullMarked;
