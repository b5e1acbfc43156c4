package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Scope;
import io.alembic.core.schema.FieldType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.validate.value.ValueFindings;
import java.util.List;
import java.util.Optional;

/** That a scope names declared types, key fields and values they can hold (spec 10 §9). */
final class ScopeCheck {

    private final CompiledSchema schema;
    private final Sources sources;
    private final Findings findings;

    ScopeCheck(CompiledSchema schema, Sources sources, Findings findings) {
        this.schema = schema;
        this.sources = sources;
        this.findings = findings;
    }

    void run(Scope scope) {
        scope.types().forEach((name, conditions) -> {
            Optional<CompiledType> type = schema.type(name);
            if (type.isEmpty()) {
                findings.add(Violation.of(ViolationKind.SCOPE_UNKNOWN_TYPE, name.name())
                        .declaredAt(sources.scope(name))
                        .withHint(schema.typeNames().hint(name.name())));
            } else {
                conditions.forEach((field, values) -> checkField(type.get(), field, values));
            }
        });
    }

    private void checkField(CompiledType type, String name, List<Value> values) {
        Optional<CompiledField> field = type.keyField(name);
        if (field.isEmpty()) {
            findings.add(
                    Violation.of(ViolationKind.SCOPE_NON_KEY_FIELD, type.name().name(), name)
                            .declaredAt(sources.scope(type.name(), name))
                            .withHint(type.keyNames().hint(name)));
        } else {
            values.forEach(value -> checkValue(new Receiver(type.name(), name), field.get(), value));
        }
    }

    private static void checkValue(Receiver receiver, CompiledField field, Value value) {
        if (value instanceof ListValue || value instanceof MapValue) {
            receiver.invalid(field.root(), "a scalar value", value.jsonKind());
        } else if (field.schema().type() instanceof FieldType.Reference) {
            if (value.asText().flatMap(Uid::parse).isEmpty()) {
                receiver.invalid(field.root(), "uuid", value.jsonKind());
            }
        } else {
            field.check().check(value, field.root(), receiver);
        }
    }

    /** Tells what does not fit in the words of the scope. */
    private final class Receiver implements ValueFindings {

        private final TypeName type;
        private final String field;

        Receiver(TypeName type, String field) {
            this.type = type;
            this.field = field;
        }

        @Override
        public void invalid(ValuePath path, String expected, String actual) {
            findings.add(Violation.of(ViolationKind.SCOPE_INVALID_VALUE, type.name(), field, expected, actual)
                    .declaredAt(sources.scope(type, field)));
        }

        @Override
        public void reference(ValuePath path, Uid uid, TypeName target) {
            // A scope may name objects that are not declared (spec 10 §9).
        }
    }
}
