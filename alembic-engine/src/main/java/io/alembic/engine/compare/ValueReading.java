package io.alembic.engine.compare;

import io.alembic.core.value.Value;

/**
 * What a value means under one type: an object that equals that of every other spelling of the same value. A value that
 * does not have the form of its type means itself, so it is compared as it stands.
 */
@FunctionalInterface
interface ValueReading {

    /** For text that is only itself, booleans, and whatever has no type. */
    ValueReading AS_IT_STANDS = value -> value;

    Object meaning(Value value);
}
