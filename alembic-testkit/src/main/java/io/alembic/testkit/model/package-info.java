/** Small models for tests, built in a line or two. */
@NullMarked
package io.alembic.testkit.model;

import org.jspecify.annotations.NullMarked;
