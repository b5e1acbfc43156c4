package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.WireRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of one declared type: what to ask for, and a row of the answer as REST would have shown it.
 *
 * @param columns by declared field
 */
public record GraphRows(GraphType type, Map<String, GraphColumn> columns) {

    private static final String ID = "id";
    private static final String LAST_UPDATED = "last_updated";

    public GraphRows {
        requireNonNull(type, "type is null");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public List<Selection> selections() {
        Set<Selection> selections = new LinkedHashSet<>();
        selections.add(Selection.of(ID));
        if (type.field(LAST_UPDATED).isPresent()) {
            selections.add(Selection.of(LAST_UPDATED));
        }
        columns.values().forEach(column -> selections.add(column.selection()));
        return new ArrayList<>(selections);
    }

    public WireRow row(MapValue answer) {
        MapValue.Builder values = MapValue.builder();
        columns.forEach((field, column) -> values.put(field, column.reading().apply(answer)));
        return new WireRow(
                answer.getOrNull(ID).asText().orElse(""),
                values.build(),
                GraphColumn.asRestTime(answer.getOrNull(LAST_UPDATED)).asText());
    }
}
