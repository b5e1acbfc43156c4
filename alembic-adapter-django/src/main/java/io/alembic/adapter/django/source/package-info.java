/** The files of the app and its project as text. */
@NullMarked
package io.alembic.adapter.django.source;

import org.jspecify.annotations.NullMarked;
