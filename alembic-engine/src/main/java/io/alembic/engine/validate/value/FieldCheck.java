package io.alembic.engine.validate.value;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.value.Value;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.validate.pattern.TextPattern;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything a field schema asks of a value: null, type, format and pattern, in that order (spec 10 §3, §4). */
public final class FieldCheck {

    private final FieldSchema schema;
    private final ValueCheck type;
    private final Optional<TextPattern> pattern;
    private final boolean constrained;

    /** @param pattern the field's, compiled; empty where it has none or none that compiles */
    public FieldCheck(FieldSchema schema, Optional<TextPattern> pattern) {
        this.schema = requireNonNull(schema, "schema is null");
        this.pattern = requireNonNull(pattern, "pattern is null");
        this.type = TypeChecks.of(schema.type());
        this.constrained = schema.format().isPresent() || schema.pattern().isPresent();
    }

    public void check(Value value, ValuePath path, ValueFindings findings) {
        if (!value.isNull()) {
            type.check(value, path, findings);
            if (constrained) {
                checkConstraints(value, path, findings);
            }
        } else if (!schema.nullable()) {
            findings.invalid(path, schema.type().label(), value.jsonKind());
        }
    }

    private void checkConstraints(Value value, ValuePath path, ValueFindings findings) {
        Optional<String> text = value.asText();
        if (text.isEmpty()) {
            findings.invalid(path, "string", value.jsonKind());
            return;
        }
        if (schema.format().isPresent()) {
            FieldFormat format = schema.format().get();
            Predicate<String> accepted = TextChecks.of(format);
            if (!accepted.test(text.get())) {
                findings.invalid(path, format.label(), text.get());
            }
        }
        if (pattern.isPresent() && !pattern.get().isFoundIn(text.get())) {
            findings.invalid(path, pattern.get().label(), text.get());
        }
    }
}
