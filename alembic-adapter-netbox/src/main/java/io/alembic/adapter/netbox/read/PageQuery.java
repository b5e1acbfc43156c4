package io.alembic.adapter.netbox.read;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphRows;
import io.alembic.dcim.graph.ListQuery;
import io.alembic.dcim.graph.ServerGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The queries for a page of objects: those from an id on, of all or of some. */
final class PageQuery {

    private static final String START = "start";
    private static final String LIMIT = "limit";
    private static final String IDS = "ids";

    private static final Argument PAGINATION = new Argument(
            "pagination",
            ObjectValue.newObjectValue()
                    .objectField(new ObjectField(START, VariableReference.of(START)))
                    .objectField(new ObjectField(LIMIT, VariableReference.of(LIMIT)))
                    .build());
    private static final Argument FILTERS =
            new Argument("filters", nested("id", nested("in_list", VariableReference.of(IDS))));
    private static final List<VariableDefinition> PAGED = List.of(
            new VariableDefinition(START, new TypeName("Int")), new VariableDefinition(LIMIT, new TypeName("Int")));
    private static final VariableDefinition SOME =
            new VariableDefinition(IDS, new ListType(new NonNullType(new TypeName("ID"))));

    private static final GraphQLArgument KNOWN_PAGINATION = known(
            "pagination", "OffsetPaginationInput", field(START, Scalars.GraphQLInt), field(LIMIT, Scalars.GraphQLInt));
    private static final GraphQLArgument KNOWN_FILTERS = known(
            "filters",
            "Filter",
            field(
                    "id",
                    input(
                            "IDComparisonFilterLookup",
                            field("in_list", GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID))))));

    private PageQuery() {}

    static String all(ServerGraph graph, GraphRows rows) {
        return query(graph, rows).with(List.of(PAGINATION), PAGED, List.of(KNOWN_PAGINATION));
    }

    static String byIds(ServerGraph graph, GraphRows rows) {
        List<VariableDefinition> variables = new ArrayList<>(PAGED);
        variables.add(SOME);
        return query(graph, rows)
                .with(List.of(PAGINATION, FILTERS), variables, List.of(KNOWN_PAGINATION, KNOWN_FILTERS));
    }

    static MapValue.Builder page(long start, int limit) {
        return MapValue.builder().put(START, Value.of(start)).put(LIMIT, Value.of(limit));
    }

    /** As much as nothing of up to some objects of each of several lists, the first of which is called {@code t0}. */
    static String sizes(List<String> roots, int most) {
        List<String> lists = new ArrayList<>();
        for (String root : roots) {
            lists.add("t" + lists.size() + ":" + root + "(pagination:{start:0,limit:" + most + "}){__typename}");
        }
        return lists.stream().collect(Collectors.joining(" ", "{", "}"));
    }

    private static ListQuery query(ServerGraph graph, GraphRows rows) {
        return new ListQuery(graph, rows.type().name(), rows.selections());
    }

    private static ObjectValue nested(String name, graphql.language.Value<?> value) {
        return ObjectValue.newObjectValue()
                .objectField(new ObjectField(name, value))
                .build();
    }

    private static GraphQLArgument known(String name, String type, GraphQLInputObjectField... fields) {
        return GraphQLArgument.newArgument()
                .name(name)
                .type(input(type, fields))
                .build();
    }

    private static GraphQLInputObjectType input(String name, GraphQLInputObjectField... fields) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .fields(List.of(fields))
                .build();
    }

    private static GraphQLInputObjectField field(String name, GraphQLInputType type) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name)
                .type(type)
                .build();
    }
}
