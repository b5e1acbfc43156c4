package io.alembic.adapter.infrahub.query;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.List;

/** Parts of syntax trees. */
final class Fields {

    private Fields() {}

    static Field field(String name, Field... below) {
        return below.length == 0 ? new Field(name) : new Field(name, set(List.of(below)));
    }

    static Field aliased(String alias, String name, List<Argument> arguments, List<Field> below) {
        return Field.newField(name)
                .alias(alias)
                .arguments(arguments)
                .selectionSet(set(below))
                .build();
    }

    static SelectionSet set(List<Field> fields) {
        return new SelectionSet(
                fields.stream().map(field -> (Selection<?>) field).toList());
    }

    static Document document(
            OperationDefinition.Operation operation, List<VariableDefinition> variables, List<Field> fields) {
        return Document.newDocument()
                .definition(OperationDefinition.newOperationDefinition()
                        .operation(operation)
                        .variableDefinitions(variables)
                        .selectionSet(set(fields))
                        .build())
                .build();
    }
}
