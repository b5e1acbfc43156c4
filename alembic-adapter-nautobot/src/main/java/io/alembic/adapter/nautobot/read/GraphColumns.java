package io.alembic.adapter.nautobot.read;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphColumn;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.model.ModelField;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How Nautobot's GraphQL shows what declared fields mean. */
final class GraphColumns {

    private static final String CUSTOM_FIELDS = "_custom_field_data";
    private static final String CONTENT_TYPE = "ContentTypeType";
    private static final String APPLICATION = "app_label";
    private static final String MODEL = "model";

    private GraphColumns() {}

    /** The column of a declared field; empty when GraphQL does not show it, or not beyond doubt. */
    static Optional<GraphColumn> of(
            FieldSource source, GraphType type, GraphTargets targets, List<ModelField.Choice> choices) {
        return source.fold(
                field -> type.field(field.field()).flatMap(found -> ofField(found, targets, choices)),
                custom -> type.field(CUSTOM_FIELDS)
                        .map(found -> GraphColumn.member(CUSTOM_FIELDS, custom.key(), UnaryOperator.identity())),
                through ->
                        type.field(through.reference()).flatMap(found -> ofThrough(found, through.field(), targets)));
    }

    private static Optional<GraphColumn> ofField(
            GraphField field, GraphTargets targets, List<ModelField.Choice> choices) {
        return switch (field.kind()) {
            case SCALAR -> Optional.of(GraphColumn.scalar(field));
            case ENUM ->
                targets.graph()
                        .type(field.type())
                        .flatMap(enumeration -> EnumSpelling.of(enumeration, choices))
                        .map(spelling -> GraphColumn.plain(field, value -> spelled(spelling, value)));
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

    private static Value spelled(EnumSpelling spelling, Value value) {
        return value.asText().flatMap(spelling::value).orElse(value);
    }

    private static GraphColumn objectColumn(GraphField field, GraphTargets targets) {
        return field.type().equals(CONTENT_TYPE)
                ? GraphColumn.below(field, GraphColumns::contentType, Selection.of(APPLICATION), Selection.of(MODEL))
                : GraphColumn.reference(field, targets.contentType(field.type()));
    }

    private static Value contentType(MapValue object) {
        return Value.of(object.getOrNull(APPLICATION).asText().orElse("") + "."
                + object.getOrNull(MODEL).asText().orElse(""));
    }
}
