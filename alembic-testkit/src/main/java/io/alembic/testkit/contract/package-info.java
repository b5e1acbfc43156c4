/** What every adapter must do, as tests to inherit (spec 50 §8). */
@NullMarked
package io.alembic.testkit.contract;

import org.jspecify.annotations.NullMarked;
