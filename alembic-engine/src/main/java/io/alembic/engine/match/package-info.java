/** Which observed object each declared one is: by what state remembers, else by key (spec 30 §3, §4). */
@NullMarked
package io.alembic.engine.match;

import org.jspecify.annotations.NullMarked;
