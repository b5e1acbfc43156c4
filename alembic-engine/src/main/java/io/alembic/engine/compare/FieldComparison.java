package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares declared attributes with observed ones, field by field and by their declared types (spec 30 §5): numbers by
 * amount, addresses, UUIDs and points in time by meaning, references and what the backend holds as a set without order.
 * Not for several threads at once.
 */
public final class FieldComparison {

    private final Schema schema;
    private final Map<TypeName, Set<String>> setFields;
    private final Map<TypeName, Set<String>> blankFields;
    private final Map<TypeName, Set<String>> caselessFields;
    private final Map<TypeName, Map<String, ValueReading>> readings = new HashMap<>();

    /**
     * @param setFields attributes whose lists the backend holds as sets, as the observation says
     */
    public FieldComparison(Schema schema, Map<TypeName, Set<String>> setFields) {
        this(schema, setFields, Map.of(), Map.of());
    }

    private FieldComparison(
            Schema schema,
            Map<TypeName, Set<String>> setFields,
            Map<TypeName, Set<String>> blankFields,
            Map<TypeName, Set<String>> caselessFields) {
        this.schema = requireNonNull(schema, "schema is null");
        this.setFields = Map.copyOf(setFields);
        this.blankFields = Map.copyOf(blankFields);
        this.caselessFields = Map.copyOf(caselessFields);
    }

    /** Compares as the backend means its values, by what it said of them when it was read. */
    public static FieldComparison of(Schema schema, Observation observation) {
        return new FieldComparison(
                schema, observation.setFields(), observation.blankFields(), observation.caselessFields());
    }

    /**
     * What it takes to bring the observed attributes to the declared ones, in the order of field names. Only attributes
     * present in the declared object count; an observed one that is absent counts as null.
     */
    public List<FieldChange> changes(InventoryObject desired, MapValue observed) {
        List<FieldChange> changes = new ArrayList<>();
        desired.attributes().forEach((field, to) -> {
            Value from = observed.getOrNull(field);
            if (!same(desired.type(), field, from, to)) {
                changes.add(new FieldChange(field, from, to));
            }
        });
        return changes;
    }

    /** Whether two values of a field are the same. */
    public boolean same(TypeName type, String field, Value left, Value right) {
        if (left.equals(right)) {
            return true;
        }
        ValueReading reading = reading(type, field);
        return reading.meaning(left).equals(reading.meaning(right));
    }

    private ValueReading reading(TypeName type, String field) {
        return readings.computeIfAbsent(type, each -> new HashMap<>())
                .computeIfAbsent(field, name -> readingOf(type, name));
    }

    private ValueReading readingOf(TypeName type, String field) {
        ValueReading reading = schema.type(type)
                .flatMap(declared -> declared.field(field))
                .map(TypeReadings::of)
                .orElse(ValueReading.AS_IT_STANDS);
        ValueReading asHeld = has(setFields, type, field) ? SetReading.ofAny(reading) : reading;
        ValueReading inAnyCase = has(caselessFields, type, field) ? new CaselessReading(asHeld) : asHeld;
        return has(blankFields, type, field) ? new BlankReading(inAnyCase) : inAnyCase;
    }

    private static boolean has(Map<TypeName, Set<String>> trait, TypeName type, String field) {
        return trait.getOrDefault(type, Set.of()).contains(field);
    }
}
