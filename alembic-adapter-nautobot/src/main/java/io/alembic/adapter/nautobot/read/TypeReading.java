package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphColumn;
import io.alembic.dcim.graph.GraphRows;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import io.alembic.dcim.read.WireRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the objects of one declared type are read by GraphQL: which columns, and a row of the answer as REST would have
 * shown it, so far as it is declared.
 *
 * @param complete whether every declared field is among the columns; else REST must be read
 */
record TypeReading(GraphType type, Map<DeclaredField, GraphColumn> columns, boolean complete) {

    private static final String ID = "id";
    private static final String LAST_UPDATED = "last_updated";

    TypeReading {
        requireNonNull(type, "type is null");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Empty when no GraphQL type lists these objects. */
    static Optional<TypeReading> of(NautobotServer server, GraphTargets targets, DeclaredType declared) {
        ModelFields fields = server.fields(declared.model());
        return targets.graphType(declared.model().contentType()).map(type -> {
            Map<DeclaredField, GraphColumn> columns = new LinkedHashMap<>();
            for (DeclaredField field : declared.fields()) {
                List<ModelField.Choice> choices =
                        fields.field(field.name()).map(ModelField::choices).orElse(List.of());
                GraphColumns.of(field.source(), type, targets, choices).ifPresent(column -> columns.put(field, column));
            }
            return new TypeReading(
                    type, columns, columns.size() == declared.fields().size());
        });
    }

    /** Only those columns that REST cannot show. */
    TypeReading hiddenFromRest() {
        Map<DeclaredField, GraphColumn> hidden = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            if (field.source().fold(found -> false, custom -> false, through -> true)) {
                hidden.put(field, column);
            }
        });
        return new TypeReading(type, hidden, complete);
    }

    /** What to ask for, and what the answers mean. */
    GraphRows rows() {
        Map<String, GraphColumn> byName = new LinkedHashMap<>();
        columns.forEach((field, column) -> byName.put(field.name(), column));
        return new GraphRows(type, byName);
    }

    static WireRow restRow(DeclaredType declared, MapValue answer) {
        MapValue.Builder values = MapValue.builder();
        MapValue custom = answer.get("custom_fields").flatMap(Value::asMap).orElse(MapValue.EMPTY);
        for (DeclaredField field : declared.fields()) {
            field.source()
                    .<Optional<Value>>fold(
                            found -> answer.get(found.field()),
                            found -> Optional.of(custom.getOrNull(found.key())),
                            through -> Optional.empty())
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return new WireRow(
                answer.getOrNull(ID)
                        .asText()
                        .orElseGet(() -> answer.getOrNull(ID).toString()),
                values.build(),
                answer.getOrNull(LAST_UPDATED).asText());
    }
}
