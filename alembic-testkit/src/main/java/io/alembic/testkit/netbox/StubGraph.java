package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers queries for lists and for the schema, as NetBox's GraphQL does: always with 200, whatever went wrong. */
final class StubGraph {

    private static final int MOST_ALIASES = 10;
    private static final Pattern UNDEFINED =
            Pattern.compile("FieldUndefined.*Field '(\\w+)' in type '(\\w+)' is undefined");

    private final StubObjects objects;
    private final IntSupplier mostRows;
    private @Nullable GraphQL graphql;

    StubGraph(StubObjects objects, IntSupplier mostRows) {
        this.objects = requireNonNull(objects, "objects is null");
        this.mostRows = requireNonNull(mostRows, "mostRows is null");
    }

    StubAnswer answer(StubRequest request) {
        try {
            StubTokens.checkReading(request);
        } catch (StubRefusal e) {
            return StubAnswer.html(e.status(), "No credentials provided.");
        }
        MapValue body = StubObjects.map(request.json());
        String query = StubObjects.text(body, "query");
        int aliases = aliases(query);
        if (aliases > MOST_ALIASES) {
            return failed(List.of(aliases + " aliases found. Allowed: " + MOST_ALIASES));
        }
        ExecutionResult result = graphql()
                .execute(ExecutionInput.newExecutionInput(query)
                        .variables(variables(StubObjects.map(body.getOrNull("variables")))));
        if (!result.getErrors().isEmpty()) {
            return failed(result.getErrors().stream().map(StubGraph::message).toList());
        }
        return StubAnswer.json(200, MapValue.of("data", value(result.getData())));
    }

    private GraphQL graphql() {
        GraphQL known = graphql;
        if (known == null) {
            StubGraphValues values = new StubGraphValues(objects, mostRows);
            known = GraphQL.newGraphQL(new StubGraphSchema(objects.types(), values).build())
                    .build();
            graphql = known;
        }
        return known;
    }

    private static StubAnswer failed(List<String> messages) {
        List<Value> errors = messages.stream()
                .map(message -> (Value) MapValue.of("message", Value.of(message)))
                .toList();
        return StubAnswer.json(
                200,
                MapValue.builder()
                        .put("data", Value.ofNull())
                        .put("errors", new ListValue(errors))
                        .build());
    }

    private static String message(GraphQLError error) {
        Matcher undefined = UNDEFINED.matcher(error.getMessage());
        return undefined.find()
                ? "Cannot query field '" + undefined.group(1) + "' on type '" + undefined.group(2) + "'."
                : error.getMessage();
    }

    private static int aliases(String query) {
        return new Parser()
                .parseDocument(query).getDefinitionsOfType(OperationDefinition.class).stream()
                        .mapToInt(operation -> aliases(operation.getSelectionSet()))
                        .sum();
    }

    private static int aliases(@Nullable SelectionSet selections) {
        return selections == null
                ? 0
                : selections.getSelectionsOfType(Field.class).stream()
                        .mapToInt(field -> (field.getAlias() == null ? 0 : 1) + aliases(field.getSelectionSet()))
                        .sum();
    }

    private static Map<String, Object> variables(MapValue told) {
        Map<String, Object> variables = new TreeMap<>();
        told.forEach((name, value) -> variables.put(
                name,
                value.asList().isPresent()
                        ? StubObjects.list(value).stream()
                                .map(each -> each.asText().orElse(each.toString()))
                                .toList()
                        : (int) StubObjects.number(value)));
        return variables;
    }

    private static Value value(@Nullable Object data) {
        if (data instanceof Value value) {
            return value;
        }
        if (data instanceof Map<?, ?> map) {
            MapValue.Builder built = MapValue.builder();
            map.forEach((name, each) -> built.put(String.valueOf(name), value(each)));
            return built.build();
        }
        if (data instanceof List<?> list) {
            return new ListValue(list.stream().map(StubGraph::value).toList());
        }
        if (data instanceof Boolean flag) {
            return Value.of(flag);
        }
        if (data instanceof Number number) {
            return new IntegerValue(new BigInteger(number.toString()));
        }
        return data == null ? Value.ofNull() : Value.of(data.toString());
    }
}
