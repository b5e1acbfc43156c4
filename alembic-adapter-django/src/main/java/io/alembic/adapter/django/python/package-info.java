/** Python source as text: literals, and expressions laid out as the formatters of Python do. */
@NullMarked
package io.alembic.adapter.django.python;

import org.jspecify.annotations.NullMarked;
