/** The declared objects as a fixture of Django's. */
@NullMarked
package io.alembic.adapter.django.data;

import org.jspecify.annotations.NullMarked;
