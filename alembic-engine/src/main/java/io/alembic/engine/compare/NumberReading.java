package io.alembic.engine.compare;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;

/** A reading of numbers and of text that spells them; all other kinds mean themselves. */
interface NumberReading extends ValueReading, Value.Cases<Object> {

    @Override
    default Object meaning(Value value) {
        return value.fold(this);
    }

    @Override
    default Object nullValue() {
        return NullValue.NULL;
    }

    @Override
    default Object bool(boolean value) {
        return BooleanValue.of(value);
    }

    @Override
    default Object list(ListValue value) {
        return value;
    }

    @Override
    default Object map(MapValue value) {
        return value;
    }
}
