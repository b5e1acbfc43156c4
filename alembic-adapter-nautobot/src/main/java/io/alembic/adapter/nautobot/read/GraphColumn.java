package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.graph.GraphField;
import io.alembic.adapter.nautobot.graph.GraphType;
import io.alembic.adapter.nautobot.graph.Selection;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.rest.WireShapes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one declared field is read by GraphQL: what to ask for, and how the answer becomes what REST would have shown.
 *
 * @param reading the field's value, taken from a row
 */
record GraphColumn(Selection selection, Function<MapValue, Value> reading) {

    private static final String CUSTOM_FIELDS = "_custom_field_data";
    private static final String CONTENT_TYPE = "ContentTypeType";
    private static final String DATE_TIME = "DateTime";
    private static final String UTC_OFFSET = "+00:00";
    private static final String APPLICATION = "app_label";
    private static final String MODEL = "model";
    private static final String ID = "id";

    GraphColumn {
        requireNonNull(selection, "selection is null");
        requireNonNull(reading, "reading is null");
    }

    /** The column of a declared field; empty when GraphQL does not show it, or not beyond doubt. */
    static Optional<GraphColumn> of(
            FieldSource source, GraphType type, GraphTargets targets, List<ModelField.Choice> choices) {
        return source.fold(
                field -> type.field(field.field()).flatMap(found -> ofField(found, targets, choices)),
                custom -> type.field(CUSTOM_FIELDS).map(found -> ofCustomField(custom.key())),
                through ->
                        type.field(through.reference()).flatMap(found -> ofThrough(found, through.field(), targets)));
    }

    private static GraphColumn ofCustomField(String key) {
        return new GraphColumn(
                Selection.of(CUSTOM_FIELDS),
                row -> row.getOrNull(CUSTOM_FIELDS)
                        .asMap()
                        .map(custom -> custom.getOrNull(key))
                        .orElse(Value.ofNull()));
    }

    private static Optional<GraphColumn> ofField(
            GraphField field, GraphTargets targets, List<ModelField.Choice> choices) {
        return switch (field.kind()) {
            case SCALAR -> Optional.of(plainColumn(field, scalar(field)));
            case ENUM ->
                targets.graph()
                        .type(field.type())
                        .flatMap(enumeration -> EnumSpelling.of(enumeration, choices))
                        .map(spelling -> plainColumn(field, value -> spelled(spelling, value)));
            case OBJECT -> Optional.of(objectColumn(field, targets));
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<GraphColumn> ofThrough(GraphField reference, String below, GraphTargets targets) {
        return targets.graph()
                .type(reference.type())
                .flatMap(type -> type.field(below))
                .filter(field -> field.kind() == GraphField.Kind.OBJECT)
                .map(field -> {
                    GraphColumn column = objectColumn(field, targets);
                    return new GraphColumn(
                            Selection.of(reference.name(), column.selection()),
                            row -> row.getOrNull(reference.name())
                                    .asMap()
                                    .map(column.reading())
                                    .orElse(Value.ofNull()));
                });
    }

    private static GraphColumn plainColumn(GraphField field, UnaryOperator<Value> decode) {
        return new GraphColumn(Selection.of(field.name()), row -> each(row.getOrNull(field.name()), decode));
    }

    private static UnaryOperator<Value> scalar(GraphField field) {
        return field.type().equals(DATE_TIME) ? GraphColumn::asRestTime : UnaryOperator.identity();
    }

    /** REST writes UTC as {@code Z}, GraphQL as an offset. */
    static Value asRestTime(Value value) {
        return value instanceof TextValue time && time.text().endsWith(UTC_OFFSET)
                ? Value.of(time.text().substring(0, time.text().length() - UTC_OFFSET.length()) + "Z")
                : value;
    }

    private static Value spelled(EnumSpelling spelling, Value value) {
        return value.asText().flatMap(spelling::value).orElse(value);
    }

    private static GraphColumn objectColumn(GraphField field, GraphTargets targets) {
        if (field.type().equals(CONTENT_TYPE)) {
            return new GraphColumn(
                    Selection.of(field.name(), Selection.of(APPLICATION), Selection.of(MODEL)),
                    row -> each(row.getOrNull(field.name()), GraphColumn::contentType));
        }
        Optional<ContentType> target = targets.contentType(field.type());
        return new GraphColumn(
                Selection.of(field.name(), Selection.of(ID)),
                row -> each(
                        row.getOrNull(field.name()),
                        value -> value.asMap()
                                .<Value>map(object -> WireShapes.reference(object.getOrNull(ID), target))
                                .orElse(value)));
    }

    private static Value contentType(Value value) {
        return value.asMap()
                .map(object -> Value.of(object.getOrNull(APPLICATION).asText().orElse("") + "."
                        + object.getOrNull(MODEL).asText().orElse("")))
                .orElse(value);
    }

    private static Value each(Value value, UnaryOperator<Value> decode) {
        return value instanceof ListValue list
                ? new ListValue(list.elements().stream().map(decode).toList())
                : decode.apply(value);
    }
}
