package io.alembic.engine.validate;

import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.Sources;
import java.util.List;
import java.util.Optional;

/** What is wrong with the schema itself: pass after pass over all declared fields (spec 20 §9, second pass). */
final class SchemaCheck {

    private final CompiledSchema schema;
    private final Sources sources;
    private final Findings findings;

    SchemaCheck(CompiledSchema schema, Sources sources, Findings findings) {
        this.schema = schema;
        this.sources = sources;
        this.findings = findings;
    }

    void run() {
        everyField(this::checkTargets);
        everyField(this::checkPattern);
        everyField(this::checkConstraints);
        everyField(this::checkFormat);
        everyField(this::checkEnumerations);
        everyKeyField(this::checkKeyType);
        everyKeyField(this::checkKeyNull);
        schema.types().values().forEach(this::checkRepeatedFields);
    }

    private void checkTargets(CompiledType type, Part part, CompiledField field) {
        TypeTree.targets(field.schema().type(), target -> {
            if (schema.type(target).isEmpty()) {
                Violation violation = Violation.of(
                        ViolationKind.UNKNOWN_REF_TARGET, type.name().name(), field.label(), target.name());
                add(violation.withHint(schema.typeNames().hint(target.name())), type, part, field);
            }
        });
    }

    private void checkPattern(CompiledType type, Part part, CompiledField field) {
        field.schema()
                .pattern()
                .ifPresent(pattern -> schema.patterns().problem(pattern).ifPresent(problem -> {
                    String name = type.name().name();
                    add(
                            Violation.of(ViolationKind.INVALID_SCHEMA_PATTERN, name, field.label(), pattern, problem),
                            type,
                            part,
                            field);
                }));
    }

    private void checkConstraints(CompiledType type, Part part, CompiledField field) {
        FieldSchema declared = field.schema();
        if (!TypeTree.holdsText(declared.type())) {
            declared.format().ifPresent(format -> addConstraint("format", type, part, field));
            declared.pattern().ifPresent(pattern -> addConstraint("pattern", type, part, field));
        }
    }

    private void addConstraint(String constraint, CompiledType type, Part part, CompiledField field) {
        add(
                Violation.of(
                        ViolationKind.CONSTRAINT_ON_NON_STRING_FIELD,
                        type.name().name(),
                        field.label(),
                        constraint,
                        field.schema().type().label()),
                type,
                part,
                field);
    }

    private void checkFormat(CompiledType type, Part part, CompiledField field) {
        FieldType declared = field.schema().type();
        Optional<FieldFormat> format = field.schema().format();
        if (format.isPresent() && declared instanceof ScalarType scalar) {
            OwnCheck.of(scalar).filter(own -> !own.agreesWith(format.get())).ifPresent(own -> {
                Violation violation = Violation.of(
                        ViolationKind.CONFLICTING_FORMAT,
                        type.name().name(),
                        field.label(),
                        declared.label(),
                        format.get().label(),
                        own.label());
                add(violation, type, part, field);
            });
        }
    }

    private void checkEnumerations(CompiledType type, Part part, CompiledField field) {
        TypeTree.enumerations(field.schema().type(), enumeration -> {
            if (enumeration.values().isEmpty()) {
                add(Violation.of(ViolationKind.EMPTY_ENUM, type.name().name(), field.label()), type, part, field);
            }
        });
    }

    private void checkKeyType(CompiledType type, Part part, CompiledField field) {
        FieldType declared = field.schema().type();
        if (TypeTree.isComposite(declared)) {
            String name = type.name().name();
            add(
                    Violation.of(ViolationKind.NON_SCALAR_KEY_FIELD, name, field.label(), declared.label()),
                    type,
                    part,
                    field);
        }
    }

    private void checkKeyNull(CompiledType type, Part part, CompiledField field) {
        if (field.schema().nullable()) {
            add(Violation.of(ViolationKind.NULLABLE_KEY_FIELD, type.name().name(), field.label()), type, part, field);
        }
    }

    private void checkRepeatedFields(CompiledType type) {
        for (CompiledField field : type.attributes()) {
            type.keyField(field.name())
                    .filter(key -> !key.schema().equals(field.schema()))
                    .ifPresent(key -> {
                        String name = type.name().name();
                        Violation violation = Violation.of(ViolationKind.KEY_FIELD_DISAGREEMENT, name, field.name());
                        add(
                                violation.collidingWith(sources.field(type.name(), Part.KEY, field.name())),
                                type,
                                Part.ATTRIBUTES,
                                field);
                    });
        }
    }

    private void add(Violation violation, CompiledType type, Part part, CompiledField field) {
        findings.add(violation.declaredAt(sources.field(type.name(), part, field.name())));
    }

    private void everyField(FieldPass pass) {
        for (CompiledType type : schema.types().values()) {
            for (Part part : List.of(Part.KEY, Part.ATTRIBUTES)) {
                type.fields(part).forEach(field -> pass.check(type, part, field));
            }
        }
    }

    private void everyKeyField(FieldPass pass) {
        for (CompiledType type : schema.types().values()) {
            type.key().forEach(field -> pass.check(type, Part.KEY, field));
        }
    }

    /** One pass at one field. */
    @FunctionalInterface
    private interface FieldPass {
        void check(CompiledType type, Part part, CompiledField field);
    }
}
