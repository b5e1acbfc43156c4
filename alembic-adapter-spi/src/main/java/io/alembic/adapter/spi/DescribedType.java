package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.TypeSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One type as a backend describes it.
 *
 * @param fields those that its adapter both reads and writes, so that a plan for what was read is empty; never {@link #ID}
 * @param keys names of fields that tell objects apart by the backend's own rules, the best first; they need not do so for
 *     every object there
 * @param id the type of the backend's own id, which the adapter delivers as the field {@link #ID} where a key declares it,
 *     matches by, and never writes
 * @param leftOut fields that are not described, and why; without those that are computed
 */
public record DescribedType(
        SortedMap<String, FieldSchema> fields,
        List<List<String>> keys,
        FieldType id,
        SortedMap<String, String> leftOut) {

    /** The field of a key that stands for the backend's own id. */
    public static final String ID = "id";

    public DescribedType {
        fields = TypeSchema.of(Map.of(), fields).fields();
        keys = keys.stream().map(List::copyOf).toList();
        requireNonNull(id, "id is null");
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    public static DescribedType of(Map<String, FieldSchema> fields, List<List<String>> keys, FieldType id) {
        return new DescribedType(new TreeMap<>(fields), keys, id, new TreeMap<>());
    }
}
