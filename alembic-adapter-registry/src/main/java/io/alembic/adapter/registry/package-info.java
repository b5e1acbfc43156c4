/** Finds the backend a user names: installed adapters, configuration files, plugins, the application's own settings. */
@NullMarked
package io.alembic.adapter.registry;

import org.jspecify.annotations.NullMarked;
