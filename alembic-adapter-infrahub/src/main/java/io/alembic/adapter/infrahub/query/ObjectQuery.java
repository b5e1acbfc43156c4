package io.alembic.adapter.infrahub.query;

import static java.util.Objects.requireNonNull;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Queries for objects of one kind, with the fields that are wanted and no others. Objects come in the order of their
 * ids: any other may change between two pages.
 */
public final class ObjectQuery {

    private static final Argument BY_ID =
            new Argument("order", Literals.of(MapValue.of("disable", BooleanValue.of(true))));

    private final DocumentCheck check;
    private final Kind kind;
    private final List<Field> selection;

    /** @param fields attributes and relationships of the kind */
    public ObjectQuery(DocumentCheck check, Kind kind, Collection<String> fields) {
        this.check = requireNonNull(check, "check is null");
        this.kind = requireNonNull(kind, "kind is null");
        List<Field> node = new ArrayList<>();
        node.add(Fields.field("id"));
        fields.forEach(name -> node.add(selected(kind, name)));
        this.selection = List.of(Fields.field(
                "edges",
                Fields.field("node", node.toArray(Field[]::new)),
                Fields.field("node_metadata", Fields.field("updated_at"))));
    }

    /** A page of objects, those that pass the filters, under the name {@code rows}. */
    public GraphRequest page(MapValue filters, long offset, int limit) {
        MapValue arguments = filters.with("offset", Value.of(offset)).with("limit", Value.of(limit));
        return request(List.of(rows("rows", arguments)));
    }

    /** The objects that pass each of some filters, under the names {@code a0}, {@code a1}, …. */
    public GraphRequest each(List<MapValue> filters) {
        List<Field> fields = new ArrayList<>();
        for (MapValue filter : filters) {
            fields.add(rows("a" + fields.size(), filter));
        }
        return request(fields);
    }

    private GraphRequest request(List<Field> fields) {
        return check.request(Fields.document(OperationDefinition.Operation.QUERY, List.of(), fields), MapValue.EMPTY);
    }

    private Field rows(String alias, MapValue filters) {
        List<Argument> arguments = new ArrayList<>();
        filters.forEach((name, value) -> arguments.add(new Argument(name, Literals.of(value))));
        arguments.add(BY_ID);
        return Fields.aliased(alias, kind.name(), arguments, selection);
    }

    private static Field selected(Kind kind, String name) {
        return kind.relationship(name)
                .map(relation -> {
                    Field node = Fields.field("node", Fields.field("id"));
                    return Fields.field(name, relation.many() ? Fields.field("edges", node) : node);
                })
                .orElseGet(() -> Fields.field(name, Fields.field("value")));
    }
}
