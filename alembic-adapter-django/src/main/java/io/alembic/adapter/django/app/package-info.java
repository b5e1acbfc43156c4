/** What a Django app made from a schema consists of, and what Django could not express of it. */
@NullMarked
package io.alembic.adapter.django.app;

import org.jspecify.annotations.NullMarked;
