package io.alembic.adapter.file;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the objects of a type look like: references are the numbers or texts that stand for them. */
final class SeenType {

    private final Set<String> names = new TreeSet<>();
    private final Map<String, FieldType> types = new TreeMap<>();
    private final Set<List<String>> keys = new LinkedHashSet<>();
    private boolean textualIds;

    void see(StoredObject object) {
        object.fields().forEach((name, value) -> {
            names.add(name);
            if (!value.isNull()) {
                types.merge(name, typeOf(value), SeenType::common);
            }
        });
        keys.add(object.key().names());
        textualIds = textualIds || object.id().fold(number -> false, text -> true);
    }

    FieldType id() {
        return FileSchema.idType(textualIds);
    }

    Map<String, FieldSchema> fields() {
        Map<String, FieldSchema> fields = new TreeMap<>();
        names.forEach(name -> fields.put(name, FieldSchema.of(types.getOrDefault(name, ScalarType.JSON))));
        return fields;
    }

    /** With the key that the objects agree on. */
    DescribedType described() {
        Map<String, FieldSchema> fields = fields();
        fields.remove(DescribedType.ID);
        List<List<String>> named = new ArrayList<>(keys);
        boolean natural =
                named.size() == 1 && !named.get(0).isEmpty() && !named.get(0).contains(DescribedType.ID);
        return DescribedType.of(fields, natural ? named : List.of(), id());
    }

    private static FieldType typeOf(Value value) {
        if (value instanceof TextValue) {
            return ScalarType.STRING;
        }
        if (value instanceof BooleanValue) {
            return ScalarType.BOOL;
        }
        if (value instanceof IntegerValue) {
            return ScalarType.INT;
        }
        if (value instanceof DecimalValue) {
            return ScalarType.FLOAT;
        }
        boolean texts = value.asList()
                .filter(list -> list.elements().stream().allMatch(TextValue.class::isInstance))
                .isPresent();
        return texts ? new FieldType.ListOf(ScalarType.STRING) : ScalarType.JSON;
    }

    private static FieldType common(FieldType one, FieldType other) {
        if (one.equals(other)) {
            return one;
        }
        boolean numbers = Set.of(one, other).equals(Set.of(ScalarType.INT, ScalarType.FLOAT));
        return numbers ? ScalarType.FLOAT : ScalarType.JSON;
    }
}
