package io.alembic.adapter.generic.field;

import io.alembic.core.value.Value;
import java.util.Optional;

/** What is sent for null. */
public enum NullPolicy {
    SEND,
    OMIT,
    EMPTY_TEXT;

    /** What stands for a value; empty when nothing does. */
    Optional<Value> of(Value value) {
        if (!value.isNull()) {
            return Optional.of(value);
        }
        return switch (this) {
            case SEND -> Optional.of(value);
            case OMIT -> Optional.empty();
            case EMPTY_TEXT -> Optional.of(Value.of(""));
        };
    }
}
