/** Parts of the model as documents hold them, read strictly and written in one form. */
@NullMarked
package io.alembic.document.model;

import org.jspecify.annotations.NullMarked;
