package io.alembic.engine.validate.value;

import io.alembic.core.value.Value;
import io.alembic.engine.load.ValuePath;

/** Whether values fit a type. Made once a field, used for every object. */
interface ValueCheck {

    /** Checks a value that is not null. */
    void check(Value value, ValuePath path, ValueFindings findings);
}
