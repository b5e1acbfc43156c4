package io.alembic.engine.map.starlark;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as Starlark sees them: integers of any size are exact. */
final class ToStarlark implements Value.Cases<StarlarkValue> {

    private static final ToStarlark CASES = new ToStarlark();

    private ToStarlark() {}

    static StarlarkValue of(Value value) {
        return value.fold(CASES);
    }

    @Override
    public StarlarkValue nullValue() {
        return StarlarkNone.NONE;
    }

    @Override
    public StarlarkValue bool(boolean value) {
        return StarlarkBool.of(value);
    }

    @Override
    public StarlarkValue integer(IntegerValue value) {
        return StarlarkInt.of(value.value());
    }

    @Override
    public StarlarkValue decimal(DecimalValue value) {
        return new StarlarkFloat(value.toDouble());
    }

    @Override
    public StarlarkValue text(String value) {
        return StarlarkString.of(value);
    }

    @Override
    public StarlarkValue list(ListValue value) {
        return StarlarkList.of(value.elements().stream().map(ToStarlark::of).toList());
    }

    @Override
    public StarlarkValue map(MapValue value) {
        Map<StarlarkValue, StarlarkValue> entries = new LinkedHashMap<>();
        value.forEach((name, member) -> entries.put(StarlarkString.of(name), of(member)));
        return StarlarkDict.of(entries);
    }
}
