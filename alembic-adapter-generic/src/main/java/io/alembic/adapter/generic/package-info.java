/** Any REST service, described by configuration (spec 63). */
@NullMarked
package io.alembic.adapter.generic;

import org.jspecify.annotations.NullMarked;
