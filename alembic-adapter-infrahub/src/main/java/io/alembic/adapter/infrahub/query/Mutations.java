package io.alembic.adapter.infrahub.query;

import static java.util.Objects.requireNonNull;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Many mutations of one kind in a document, under the names {@code a0}, {@code a1}, …. The server carries them out one
 * after another, each for itself. Values stand in the document, where its types are held against the schema; only those
 * of attributes that hold anything are variables, since their members may have any name.
 */
public final class Mutations {

    private static final Field OK = Fields.field("ok");
    private static final Field ID = Fields.field("object", Fields.field("id"));

    private final DocumentCheck check;
    private final Kind kind;

    public Mutations(DocumentCheck check, Kind kind) {
        this.check = requireNonNull(check, "check is null");
        this.kind = requireNonNull(kind, "kind is null");
    }

    /** @param data by field: {@code {value}} of attributes, {@code {id}} of relationships */
    public GraphRequest create(List<MapValue> data) {
        return request("Create", data, List.of(OK, ID));
    }

    /** @param data as for a create, with {@code id} */
    public GraphRequest update(List<MapValue> data) {
        return request("Update", data, List.of(OK));
    }

    /** @param data {@code {id}} */
    public GraphRequest delete(List<MapValue> data) {
        return request("Delete", data, List.of(OK));
    }

    private GraphRequest request(String verb, List<MapValue> data, List<Field> selection) {
        Variables variables = new Variables();
        List<Field> fields = new ArrayList<>();
        for (MapValue each : data) {
            Argument argument = new Argument("data", literal(each, variables));
            fields.add(Fields.aliased("a" + fields.size(), kind.name() + verb, List.of(argument), selection));
        }
        return check.request(
                Fields.document(OperationDefinition.Operation.MUTATION, variables.definitions, fields),
                variables.values.build());
    }

    private Value<?> literal(MapValue data, Variables variables) {
        ObjectValue.Builder object = ObjectValue.newObjectValue();
        data.forEach((name, value) -> object.objectField(new ObjectField(
                name,
                kind.attribute(name)
                        .filter(attribute -> attribute.shape() == Attribute.Shape.ANY)
                        .<Value<?>>map(attribute -> variables.anything(value))
                        .orElseGet(() -> Literals.of(value)))));
        return object.build();
    }

    /** The variables of one document. */
    private static final class Variables {

        private final List<VariableDefinition> definitions = new ArrayList<>();
        private final MapValue.Builder values = MapValue.builder();

        private ObjectValue anything(io.alembic.core.value.Value attribute) {
            String name = "v" + definitions.size();
            definitions.add(new VariableDefinition(name, new TypeName("GenericScalar")));
            values.put(name, attribute.asMap().orElse(MapValue.EMPTY).getOrNull("value"));
            return ObjectValue.newObjectValue()
                    .objectField(new ObjectField("value", VariableReference.of(name)))
                    .build();
        }
    }
}
