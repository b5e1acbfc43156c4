/** The golden cases: their adapters as programs, their folders, and how their documents are compared. */
@NullMarked
package io.alembic.testkit.golden;

import org.jspecify.annotations.NullMarked;
