package io.alembic.adapter.peeringdb;

import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Takes from a row what the schema declares. A column that a row does not have is null (spec 64 §1). */
final class Columns {

    private static final String ID_SUFFIX = "_id";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Columns() {}

    static MapValue declared(TypeSchema type, Row row) {
        MapValue.Builder members = MapValue.builder();
        type.key().keySet().forEach(name -> members.put(name, column(name, row)));
        type.fields().keySet().forEach(name -> members.put(name, column(name, row)));
        return members.build();
    }

    private static Value column(String name, Row row) {
        Value value = row.members().getOrNull(name);
        return name.endsWith(ID_SUFFIX) ? number(value) : value;
    }

    /** The API's document allows some ids as texts; rows have them as numbers. */
    private static Value number(Value value) {
        return value instanceof TextValue text && NUMBER.matcher(text.text()).matches()
                ? new IntegerValue(new BigInteger(text.text()))
                : value;
    }
}
