package io.alembic.adapter.netbox.read;

import io.alembic.adapter.netbox.server.CustomField;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.reference.References;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphColumn;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphRows;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import io.alembic.dcim.rest.WireShapes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How NetBox's GraphQL shows what declared fields mean. Fields that it does not show as REST does, or not beyond doubt, have
 * no column, and their types are read by REST: generic references (which GraphQL is slower at), lists of ranges, briefs
 * that are declared as something else than a reference.
 */
final class GraphColumns {

    private static final String CUSTOM_FIELDS = "custom_fields";
    private static final String NAME = "name";
    private static final String ID = "id";
    private static final String WHOLE_NUMBER = "Int";

    /** Scalars that GraphQL and REST write the same way, times apart. */
    private static final Set<String> PLAIN =
            Set.of("String", WHOLE_NUMBER, "BigInt", "Boolean", "Date", "DateTime", "JSON");

    private final NetBoxServer server;

    GraphColumns(NetBoxServer server) {
        this.server = server;
    }

    /** All columns of a declared type; empty when one of its fields has none. */
    Optional<GraphRows> of(DeclaredType declared, GraphType type) {
        ModelFields fields = server.fields(declared.model());
        Map<String, GraphColumn> columns = new LinkedHashMap<>();
        for (DeclaredField field : declared.fields()) {
            field.source()
                    .<Optional<GraphColumn>>fold(
                            found -> type.field(found.field()).flatMap(shown -> ofField(field, shown, fields)),
                            found -> type.field(CUSTOM_FIELDS).flatMap(all -> ofCustomField(declared, field)),
                            found -> Optional.empty(),
                            found -> Optional.empty())
                    .ifPresent(column -> columns.put(field.name(), column));
        }
        boolean complete = fields.complete()
                && type.field(ID).isPresent()
                && columns.size() == declared.fields().size();
        return complete ? Optional.of(new GraphRows(type, columns)) : Optional.empty();
    }

    private Optional<GraphColumn> ofField(DeclaredField field, GraphField shown, ModelFields fields) {
        if (field.name().equals(ID)) {
            return Optional.of(GraphColumn.plain(shown, GraphColumns::number));
        }
        return switch (shown.kind()) {
            case SCALAR -> ofScalar(shown, fields.field(shown.name()));
            case OBJECT -> ofObject(field, shown);
            case ENUM, OTHER -> Optional.empty();
        };
    }

    private static Optional<GraphColumn> ofScalar(GraphField shown, Optional<ModelField> model) {
        if (shown.list() && !shown.type().equals(WHOLE_NUMBER)) {
            return Optional.empty();
        }
        if (shown.type().equals("Decimal")) {
            return Optional.of(GraphColumn.plain(shown, GraphColumns::decimal));
        }
        boolean choice = model.filter(field -> !field.choices().isEmpty()).isPresent();
        if (choice) {
            return Optional.of(GraphColumn.plain(shown, GraphColumns::choice));
        }
        return PLAIN.contains(shown.type()) ? Optional.of(GraphColumn.scalar(shown)) : Optional.empty();
    }

    private Optional<GraphColumn> ofObject(DeclaredField field, GraphField shown) {
        if (field.isTagNames()) {
            GraphColumn tags = GraphColumn.below(shown, tag -> tag, Selection.of(NAME));
            return Optional.of(new GraphColumn(
                    tags.selection(), row -> RowForm.named(field, tags.reading().apply(row))));
        }
        boolean refers = References.canHold(field.schema().type());
        return server.graph()
                .models()
                .contentType(shown.type())
                .filter(target -> refers)
                .map(target -> GraphColumn.below(
                        shown,
                        object -> WireShapes.reference(number(object.getOrNull(ID)), Optional.of(target)),
                        Selection.of(ID)));
    }

    private Optional<GraphColumn> ofCustomField(DeclaredType declared, DeclaredField field) {
        Optional<CustomField> custom = server.customField(declared.model().contentType(), field.name());
        String type = custom.map(CustomField::type).orElse("");
        if (type.endsWith("object") && !References.canHold(field.schema().type())) {
            return Optional.empty();
        }
        UnaryOperator<Value> decode = type.equals("datetime") ? GraphColumns::storedTime : UnaryOperator.identity();
        return Optional.of(GraphColumn.member(CUSTOM_FIELDS, field.name(), decode));
    }

    /** An id, which GraphQL writes as text. */
    private static Value number(Value id) {
        return id.asText()
                .<Value>map(text -> new IntegerValue(new BigInteger(text)))
                .orElse(id);
    }

    /** What is not chosen is empty text in the database, and null in REST. */
    private static Value choice(Value value) {
        return value.equals(Value.of("")) ? Value.ofNull() : value;
    }

    /** REST writes the floating-point number, with at least one decimal place. */
    private static Value decimal(Value value) {
        return value.asText()
                .map(BigDecimal::new)
                .<Value>map(GraphColumns::floating)
                .orElse(value);
    }

    private static DecimalValue floating(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return new DecimalValue((shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString());
    }

    /** Custom fields are shown as they are stored, which is as they were sent. */
    private static Value storedTime(Value value) {
        return GraphColumn.asRestTime(value.asText()
                .<Value>map(text -> Value.of(text.replace(' ', 'T')))
                .orElse(value));
    }

    /** The longest list in a row: lists below objects are cut off silently where pages end. */
    static int longestList(MapValue row) {
        int longest = 0;
        for (String name : row.names()) {
            longest = Math.max(
                    longest,
                    row.getOrNull(name)
                            .asList()
                            .map(list -> list.elements().size())
                            .orElse(0));
        }
        return longest;
    }
}
