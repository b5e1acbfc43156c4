/** Text to tokens, with positions and indentation. */
@NullMarked
package io.alembic.starlark.lex;

import org.jspecify.annotations.NullMarked;
