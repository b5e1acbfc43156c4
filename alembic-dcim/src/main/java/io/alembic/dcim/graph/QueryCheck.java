package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import graphql.Scalars;
import graphql.language.Document;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a query against the part of the server's schema that it touches: the whole schema has a hundred types of fifty
 * fields, of which a query sees a handful. Values are all plain here; whether a field has something below it is not.
 */
final class QueryCheck {

    private final GraphQLSchema schema;

    private QueryCheck(GraphQLSchema schema) {
        this.schema = requireNonNull(schema, "schema is null");
    }

    static QueryCheck against(
            ServerGraph graph, String type, String root, List<Selection> selections, List<GraphQLArgument> arguments) {
        Map<String, Set<String>> touched = new TreeMap<>();
        collect(graph, type, selections, touched);
        GraphQLFieldDefinition.Builder list = GraphQLFieldDefinition.newFieldDefinition()
                .name(root)
                .type(GraphQLList.list(GraphQLTypeReference.typeRef(type)))
                .arguments(arguments);
        GraphQLSchema.Builder schema = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject().name("Query").field(list).build());
        touched.forEach((name, fields) -> schema.additionalType(object(graph, name, fields, touched.keySet())));
        return new QueryCheck(schema.build());
    }

    void require(Document document) {
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!errors.isEmpty()) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    "the server's GraphQL schema has no room for a query: "
                            + errors.stream().map(ValidationError::getMessage).collect(Collectors.joining("; ")));
        }
    }

    /** Notes which fields of which types the selections name, so far as the schema has them. */
    private static void collect(
            ServerGraph graph, String type, List<Selection> selections, Map<String, Set<String>> touched) {
        Set<String> fields = touched.computeIfAbsent(type, each -> new TreeSet<>());
        fields.add("id");
        for (Selection selection : selections) {
            graph.type(type).flatMap(known -> known.field(selection.field())).ifPresent(field -> {
                fields.add(field.name());
                if (field.kind() == GraphField.Kind.OBJECT) {
                    collect(graph, field.type(), selection.below(), touched);
                }
            });
        }
    }

    private static GraphQLObjectType object(
            ServerGraph graph, String name, Set<String> fields, Set<String> declaredTypes) {
        GraphQLObjectType.Builder object = GraphQLObjectType.newObject().name(name);
        GraphType type = graph.type(name).orElse(new GraphType(name, Map.of(), List.of()));
        for (String each : fields) {
            type.field(each)
                    .ifPresent(field -> object.field(GraphQLFieldDefinition.newFieldDefinition()
                            .name(field.name())
                            .type(typeOf(field, declaredTypes))));
        }
        return object.build();
    }

    private static GraphQLOutputType typeOf(GraphField field, Set<String> declaredTypes) {
        GraphQLOutputType type = field.kind() == GraphField.Kind.OBJECT && declaredTypes.contains(field.type())
                ? GraphQLTypeReference.typeRef(field.type())
                : Scalars.GraphQLString;
        return field.list() ? GraphQLList.list(type) : type;
    }
}
