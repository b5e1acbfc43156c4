package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.function.Consumer;

/** What schema rules ask of field types, at any depth. */
final class TypeTree {

    private TypeTree() {}

    static void targets(FieldType type, Consumer<TypeName> action) {
        type.fold(new Walk(action, enumeration -> {}));
    }

    static void enumerations(FieldType type, Consumer<FieldType.Enumeration> action) {
        type.fold(new Walk(target -> {}, action));
    }

    /** Whether a key cannot hold it: lists, maps and lists of references. */
    static boolean isComposite(FieldType type) {
        return switch (type.tag()) {
            case "list", "map", "list_ref" -> true;
            default -> false;
        };
    }

    /** Whether formats and patterns make sense on it (spec 10 §4). */
    static boolean holdsText(FieldType type) {
        boolean isNumeric = type == ScalarType.INT || type == ScalarType.FLOAT || type == ScalarType.BOOL;
        return !isNumeric && !isComposite(type);
    }

    private record Walk(Consumer<TypeName> target, Consumer<FieldType.Enumeration> enumeration)
            implements FieldType.Cases<Walk> {

        @Override
        public Walk scalar(ScalarType type) {
            return this;
        }

        @Override
        public Walk enumeration(FieldType.Enumeration type) {
            enumeration.accept(type);
            return this;
        }

        @Override
        public Walk list(FieldType.ListOf type) {
            return type.item().fold(this);
        }

        @Override
        public Walk map(FieldType.MapOf type) {
            return type.value().fold(this);
        }

        @Override
        public Walk reference(FieldType.Reference type) {
            target.accept(type.target());
            return this;
        }

        @Override
        public Walk referenceList(FieldType.ReferenceList type) {
            target.accept(type.target());
            return this;
        }
    }
}
