package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import io.alembic.core.value.MapValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stub's GraphQL schema: a list of each type, with the fields that are asked for. Generic references, which NetBox shows
 * as unions, and what is computed are not in it.
 */
final class StubGraphSchema {

    static final String PAGINATION = "pagination";
    static final String FILTERS = "filters";
    static final String START = "start";
    static final String LIMIT = "limit";
    static final String IN_LIST = "in_list";

    private static final String QUERY = "Query";
    private static final String PAGINATION_INPUT = "OffsetPaginationInput";
    private static final String FILTER_INPUT = "StubFilter";
    private static final GraphQLScalarType DECIMAL = scalar("Decimal");
    private static final GraphQLScalarType DATE_TIME = scalar("DateTime");
    private static final GraphQLScalarType JSON = scalar("JSON");

    private final StubTypes types;
    private final StubGraphValues values;
    private final GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();

    StubGraphSchema(StubTypes types, StubGraphValues values) {
        this.types = requireNonNull(types, "types is null");
        this.values = requireNonNull(values, "values is null");
    }

    GraphQLSchema build() {
        GraphQLObjectType.Builder query = GraphQLObjectType.newObject().name(QUERY);
        GraphQLSchema.Builder schema = GraphQLSchema.newSchema();
        for (StubType type : types.all()) {
            query.field(GraphQLFieldDefinition.newFieldDefinition()
                    .name(root(type))
                    .argument(argument(PAGINATION, GraphQLTypeReference.typeRef(PAGINATION_INPUT)))
                    .argument(argument(FILTERS, GraphQLTypeReference.typeRef(FILTER_INPUT)))
                    .type(list(type)));
            fetch(QUERY, root(type), environment -> values.list(type, environment.getArguments()));
            schema.additionalType(object(type));
        }
        return schema.query(query)
                .additionalType(DATE_TIME)
                .additionalType(input(
                        PAGINATION_INPUT,
                        inputField("offset", Scalars.GraphQLInt),
                        inputField(LIMIT, Scalars.GraphQLInt),
                        inputField(START, Scalars.GraphQLInt)))
                .additionalType(input(FILTER_INPUT, inputField("id", lookup())))
                .codeRegistry(code.build())
                .build();
    }

    /** {@code ip_address_list} of {@code IPAddress}. */
    static String root(StubType type) {
        String words =
                type.className().replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("([A-Z])([A-Z][a-z])", "$1_$2");
        return words.toLowerCase(Locale.ROOT) + "_list";
    }

    private GraphQLObjectType object(StubType type) {
        GraphQLObjectType.Builder object = GraphQLObjectType.newObject().name(name(type));
        add(object, type, "id", GraphQLNonNull.nonNull(Scalars.GraphQLID), row -> StubGraphValues.id(row));
        add(object, type, StubObjects.CREATED, DATE_TIME, row -> StubGraphValues.time(row, StubObjects.CREATED));
        add(object, type, StubObjects.LAST_UPDATED, DATE_TIME, row -> StubGraphValues.time(row, "last_updated"));
        if (type.customFields()) {
            add(object, type, StubObjects.CUSTOM_FIELDS, GraphQLNonNull.nonNull(JSON), values.customFields(type));
        }
        if (type.tags()) {
            add(object, type, StubObjects.TAGS, list(types.get("extras.tag")), values::tags);
        }
        for (StubField field : type.fields()) {
            typeOf(field).ifPresent(shown -> add(object, type, field.name(), shown, values.of(field)));
        }
        return object.build();
    }

    /** Empty for fields that are left out. */
    private Optional<GraphQLOutputType> typeOf(StubField field) {
        Optional<StubType> target = field.target().flatMap(types::find);
        return switch (field.kind()) {
            case TEXT, LOWER, DAY, SLUG, COLOR, CHOICE, BARECHOICE, MAC, PREFIX, ADDRESS ->
                Optional.of(required(field, Scalars.GraphQLString));
            case INTEGER -> Optional.of(required(field, Scalars.GraphQLInt));
            case DECIMAL -> Optional.of(required(field, DECIMAL));
            case FLAG -> Optional.of(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean));
            case REF -> target.map(type -> required(field, GraphQLTypeReference.typeRef(name(type))));
            case REFS -> target.map(StubGraphSchema::list);
            case JSON,
                    PAIRS,
                    NUMBERS,
                    SWITCH,
                    IMAGE,
                    MAP,
                    GENERIC,
                    ENDS,
                    TYPE,
                    TYPES,
                    COUNT,
                    CONSTANT,
                    DEPTH,
                    FIRST,
                    THROUGH,
                    FAMILY,
                    SIZE,
                    CABLED,
                    UNSHOWN -> Optional.empty();
        };
    }

    private void add(
            GraphQLObjectType.Builder object,
            StubType type,
            String name,
            GraphQLOutputType shown,
            StubGraphValues.Reading reading) {
        object.field(GraphQLFieldDefinition.newFieldDefinition().name(name).type(shown));
        fetch(
                name(type),
                name,
                environment -> reading.of(requireNonNull(environment.<MapValue>getSource(), "source is null")));
    }

    private void fetch(String type, String field, DataFetcher<?> fetcher) {
        code.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }

    private static String name(StubType type) {
        return type.className() + "Type";
    }

    private static GraphQLOutputType required(StubField field, GraphQLOutputType type) {
        return field.nullable() ? type : GraphQLNonNull.nonNull(type);
    }

    private static GraphQLOutputType list(StubType type) {
        return GraphQLNonNull.nonNull(
                GraphQLList.list(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(name(type)))));
    }

    private static GraphQLInputObjectType lookup() {
        return input(
                "IDComparisonFilterLookup",
                inputField(IN_LIST, GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID))));
    }

    private static GraphQLArgument argument(String name, GraphQLInputType type) {
        return GraphQLArgument.newArgument().name(name).type(type).build();
    }

    private static GraphQLInputObjectType input(String name, GraphQLInputObjectField... fields) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .fields(List.of(fields))
                .build();
    }

    private static GraphQLInputObjectField inputField(String name, GraphQLInputType type) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name)
                .type(type)
                .build();
    }

    private static GraphQLScalarType scalar(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return value;
                    }
                })
                .build();
    }
}
