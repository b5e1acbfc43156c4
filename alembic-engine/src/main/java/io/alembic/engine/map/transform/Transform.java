package io.alembic.engine.map.transform;

import io.alembic.core.value.Value;
import java.util.List;

/** Makes another value of one. */
@FunctionalInterface
public interface Transform {

    /** @throws io.alembic.engine.map.problem.MapException when the value or an argument does not fit */
    Value apply(Value value, List<Value> arguments);

    /** Whether an argument stands in for the value, which says nothing about it any more. */
    default boolean standsIn(Value value, List<Value> arguments) {
        return false;
    }
}
