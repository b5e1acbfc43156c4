package io.alembic.engine.compare;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.Map;

/** Any JSON, its numbers by amount: {@code 1} is {@code 1.0}. A member that is null is still a member. */
final class JsonReading implements ValueReading, Value.Cases<Object> {

    @Override
    public Object meaning(Value value) {
        return value.fold(this);
    }

    @Override
    public Object nullValue() {
        return NullValue.NULL;
    }

    @Override
    public Object bool(boolean value) {
        return BooleanValue.of(value);
    }

    @Override
    public Object integer(IntegerValue value) {
        return Amount.of(value.value());
    }

    @Override
    public Object decimal(DecimalValue value) {
        return Amount.of(value).<Object>map(amount -> amount).orElse(value);
    }

    @Override
    public Object text(String value) {
        return value;
    }

    @Override
    public Object list(ListValue value) {
        return value.elements().stream().map(this::meaning).toList();
    }

    @Override
    public Object map(MapValue value) {
        Map<String, Object> members = new HashMap<>();
        value.forEach((name, member) -> members.put(name, meaning(member)));
        return members;
    }
}
