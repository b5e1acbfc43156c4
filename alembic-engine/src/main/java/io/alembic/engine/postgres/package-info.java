/** State and journals in a PostgreSQL database, for runs that share no disk (spec 40 §5). The only place of JDBC. */
@NullMarked
package io.alembic.engine.postgres;

import org.jspecify.annotations.NullMarked;
