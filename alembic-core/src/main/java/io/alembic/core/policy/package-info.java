/** What an organisation allows the program to do to a backend: rules as values, without the work of keeping to them. */
@NullMarked
package io.alembic.core.policy;

import org.jspecify.annotations.NullMarked;
