package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.rest.WireShapes;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one declared field is read by GraphQL: what to ask for, and how the answer becomes what REST would have shown.
 *
 * @param reading the field's value, taken from a row
 */
public record GraphColumn(Selection selection, Function<MapValue, Value> reading) {

    private static final String DATE_TIME = "DateTime";
    private static final String UTC_OFFSET = "+00:00";
    private static final String ID = "id";

    public GraphColumn {
        requireNonNull(selection, "selection is null");
        requireNonNull(reading, "reading is null");
    }

    /** The column of a field without anything below it. */
    public static GraphColumn plain(GraphField field, UnaryOperator<Value> decode) {
        return new GraphColumn(Selection.of(field.name()), row -> each(row.getOrNull(field.name()), decode));
    }

    /** The column of a scalar field that GraphQL and REST write the same way, but for times. */
    public static GraphColumn scalar(GraphField field) {
        return plain(field, field.type().equals(DATE_TIME) ? GraphColumn::asRestTime : UnaryOperator.identity());
    }

    /** The column of a field that refers to objects of a model. */
    public static GraphColumn reference(GraphField field, Optional<ContentType> target) {
        return below(field, object -> WireShapes.reference(object.getOrNull(ID), target), Selection.of(ID));
    }

    /** The column of a field with objects below it, of each of which some fields are asked for. */
    public static GraphColumn below(GraphField field, Function<MapValue, Value> decode, Selection... selections) {
        return new GraphColumn(
                Selection.of(field.name(), selections),
                row -> each(
                        row.getOrNull(field.name()),
                        value -> value.asMap().map(decode).orElse(value)));
    }

    /** The column of one custom field, of all that stand in one field. */
    public static GraphColumn member(String field, String name, UnaryOperator<Value> decode) {
        return new GraphColumn(
                Selection.of(field),
                row -> row.getOrNull(field)
                        .asMap()
                        .map(custom -> custom.getOrNull(name))
                        .map(decode)
                        .orElse(Value.ofNull()));
    }

    /** REST writes UTC as {@code Z}, GraphQL as an offset. */
    public static Value asRestTime(Value value) {
        return value instanceof TextValue time && time.text().endsWith(UTC_OFFSET)
                ? Value.of(time.text().substring(0, time.text().length() - UTC_OFFSET.length()) + "Z")
                : value;
    }

    private static Value each(Value value, UnaryOperator<Value> decode) {
        return value instanceof ListValue list
                ? new ListValue(list.elements().stream().map(decode).toList())
                : decode.apply(value);
    }
}
