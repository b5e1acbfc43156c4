package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.validate.value.FieldCheck;
import io.alembic.engine.validate.value.ValueFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Widens a described field until it takes every value that the backend holds in it: servers hold what their own rules, made
 * later, would refuse. What is described as a pattern or format is not declared: the server's dialect is not ours.
 */
final class FieldFit implements ValueFindings {

    private static final ValuePath ANYWHERE = ValuePath.of(Part.ATTRIBUTES, "value");

    private final FieldSchema described;
    private final FieldCheck check;
    private final TreeSet<String> strangeTexts = new TreeSet<>(TextOrder.UTF_8);
    private boolean sawNull;
    private boolean sawNothing;
    private boolean onlyTexts = true;
    private boolean fits = true;
    private int seen;
    private int unfit;

    FieldFit(FieldSchema described) {
        FieldSchema plain = requireNonNull(described, "described is null");
        this.described = new FieldSchema(
                plain.type(),
                plain.required(),
                plain.nullable(),
                Optional.empty(),
                Optional.empty(),
                plain.description());
        this.check = new FieldCheck(this.described.asNullable(), Optional.empty());
    }

    void seeNothing() {
        sawNothing = true;
    }

    void see(Value value) {
        if (value.isNull()) {
            sawNull = true;
            return;
        }
        seen++;
        fits = true;
        check.check(value, ANYWHERE, this);
        onlyTexts = onlyTexts && value.asText().isPresent();
        if (!fits) {
            unfit++;
            value.asText().ifPresent(strangeTexts::add);
        }
    }

    FieldSchema schema() {
        return new FieldSchema(
                type(),
                described.required() && !sawNothing,
                described.nullable() || sawNull,
                Optional.empty(),
                Optional.empty(),
                described.description());
    }

    /** What was widened, in words; empty where the values are as the backend describes them. */
    Optional<String> told() {
        FieldType type = type();
        return unfit == 0 || type.equals(described.type())
                ? Optional.empty()
                : Optional.of("declared as " + type.label() + ": " + unfit + " of " + seen
                        + (seen == 1 ? " value is no " : " values are no ")
                        + described.type().label());
    }

    private FieldType type() {
        if (unfit == 0) {
            return described.type();
        }
        if (!onlyTexts) {
            return ScalarType.JSON;
        }
        return described.type() instanceof FieldType.Enumeration choices ? extended(choices) : ScalarType.STRING;
    }

    private FieldType extended(FieldType.Enumeration choices) {
        List<String> values = new ArrayList<>(choices.values());
        values.addAll(strangeTexts);
        return new FieldType.Enumeration(values);
    }

    @Override
    public void invalid(ValuePath path, String expected, String actual) {
        fits = false;
    }

    /** References are told to be wrong, not declared as something else. */
    @Override
    public void reference(ValuePath path, Uid uid, TypeName target) {}
}
