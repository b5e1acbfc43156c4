package io.alembic.testkit.contract;

import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether a backend gave back what was sent, as far as a comparison by type goes: spelling may differ, meaning not. */
final class SameValue {

    private static final Set<FieldType> WITHOUT_CASE = Set.of(ScalarType.MAC, ScalarType.UUID, ScalarType.IP_ADDRESS);

    private SameValue() {}

    static boolean of(Optional<FieldSchema> field, Value sent, Value held) {
        if (sent.equals(held)) {
            return true;
        }
        Optional<BigDecimal> left = amount(sent);
        if (left.isPresent()) {
            return amount(held)
                    .filter(right -> left.get().compareTo(right) == 0)
                    .isPresent();
        }
        FieldType type = field.map(FieldSchema::type).orElse(ScalarType.JSON);
        if (type instanceof FieldType.ReferenceList
                && sent.asList().isPresent()
                && held.asList().isPresent()) {
            return set(sent.asList().get().elements())
                    .equals(set(held.asList().get().elements()));
        }
        return WITHOUT_CASE.contains(type) && Objects.equals(lowered(sent), lowered(held));
    }

    private static Set<Value> set(List<Value> values) {
        return new HashSet<>(values);
    }

    private static Optional<String> lowered(Value value) {
        return value.asText().map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> amount(Value value) {
        if (value instanceof IntegerValue integer) {
            return Optional.of(new BigDecimal(integer.value()));
        }
        return value instanceof DecimalValue decimal ? Optional.of(decimal.toBigDecimal()) : Optional.empty();
    }
}
