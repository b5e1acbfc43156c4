/** What a rule makes of one object: trees of templates, and uids (spec 70, Templates and Identity). */
@NullMarked
package io.alembic.engine.map.emit;

import org.jspecify.annotations.NullMarked;
