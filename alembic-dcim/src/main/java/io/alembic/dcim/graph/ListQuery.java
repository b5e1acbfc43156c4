package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A query for objects of one type: all of them, or those that pass filters. Built as a syntax tree and checked
 * against the server's schema, so that a query the server would refuse is never sent.
 */
public final class ListQuery {

    /** The name the objects have in the answer. */
    public static final String ROWS = "rows";

    /** The variable of {@link #byIds()}. */
    public static final String IDS = "id";

    private static final Map<String, GraphQLScalarType> SCALARS = Map.of(
            "Int", Scalars.GraphQLInt,
            "Float", Scalars.GraphQLFloat,
            "Boolean", Scalars.GraphQLBoolean,
            "ID", Scalars.GraphQLID);

    private final ServerGraph graph;
    private final String type;
    private final String root;
    private final List<Selection> selections;

    /** @param type the GraphQL type, which must have a root field that lists it */
    public ListQuery(ServerGraph graph, String type, List<Selection> selections) {
        this.graph = requireNonNull(graph, "graph is null");
        this.type = requireNonNull(type, "type is null");
        this.root = graph.listRoot(type).orElseThrow(() -> new IllegalArgumentException("no root field lists " + type));
        this.selections = List.copyOf(selections);
    }

    /** The text of the query for all objects. */
    public String all() {
        return with(List.of(), List.of(), List.of());
    }

    /** The text of the query for the objects with the ids that the variable {@code id} holds. */
    public String byIds() {
        return filtered(new TreeMap<>(Map.of(IDS, "String")));
    }

    /**
     * The text of the query for the objects that pass filters; the variables have the filters' names.
     *
     * @param filters the scalar type of the values by the filter's name
     */
    public String filtered(SortedMap<String, String> filters) {
        List<VariableDefinition> variables = new ArrayList<>();
        List<Argument> arguments = new ArrayList<>();
        List<GraphQLArgument> known = new ArrayList<>();
        filters.forEach((name, scalar) -> {
            variables.add(VariableDefinition.newVariableDefinition()
                    .name(name)
                    .type(new ListType(new TypeName(scalar)))
                    .build());
            arguments.add(new Argument(name, VariableReference.of(name)));
            known.add(GraphQLArgument.newArgument()
                    .name(name)
                    .type(GraphQLList.list(SCALARS.getOrDefault(scalar, Scalars.GraphQLString)))
                    .build());
        });
        return with(arguments, variables, known);
    }

    /**
     * The text of the query with arguments of any kind.
     *
     * @param known the arguments that the server's root field has, so far as they are used
     */
    public String with(List<Argument> arguments, List<VariableDefinition> variables, List<GraphQLArgument> known) {
        Field rows = Field.newField(root)
                .alias(ROWS)
                .arguments(arguments)
                .selectionSet(selectionSet(selections))
                .build();
        Document document = Document.newDocument()
                .definition(OperationDefinition.newOperationDefinition()
                        .variableDefinitions(variables)
                        .operation(OperationDefinition.Operation.QUERY)
                        .selectionSet(new SelectionSet(List.of(rows)))
                        .build())
                .build();
        QueryCheck.against(graph, type, root, selections, known).require(document);
        return AstPrinter.printAstCompact(document);
    }

    private static SelectionSet selectionSet(List<Selection> selections) {
        return new SelectionSet(selections.stream()
                .map(ListQuery::field)
                .map(each -> (graphql.language.Selection<?>) each)
                .toList());
    }

    private static Field field(Selection selection) {
        return selection.below().isEmpty()
                ? new Field(selection.field())
                : new Field(selection.field(), selectionSet(selection.below()));
    }
}
