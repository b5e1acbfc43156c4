package io.alembic.core.schema;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.List;

/** What values a field takes (spec 10 §2, §4). Composite types nest to any depth. */
public sealed interface FieldType
        permits ScalarType,
                FieldType.Enumeration,
                FieldType.ListOf,
                FieldType.MapOf,
                FieldType.Reference,
                FieldType.ReferenceList {

    /** The tag the type is written with: {@code string}, {@code list}, {@code ref}, … */
    String tag();

    /** The name in validation errors: the tag, and for references the target too. */
    default String label() {
        return tag();
    }

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Cases<R> cases);

    /** One answer a kind of type. */
    interface Cases<R> {
        R scalar(ScalarType type);

        R enumeration(Enumeration type);

        R list(ListOf type);

        R map(MapOf type);

        R reference(Reference type);

        R referenceList(ReferenceList type);
    }

    /** One of a set of strings, compared with case. An empty set is a validation error, not an impossible value. */
    record Enumeration(List<String> values) implements FieldType {
        public Enumeration {
            values = List.copyOf(values);
        }

        @Override
        public String tag() {
            return "enum";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.enumeration(this);
        }
    }

    /** A list whose elements all have one type. */
    record ListOf(FieldType item) implements FieldType {
        public ListOf {
            requireNonNull(item, "item is null");
        }

        @Override
        public String tag() {
            return "list";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** Free names, values of one type. */
    record MapOf(FieldType value) implements FieldType {
        public MapOf {
            requireNonNull(value, "value is null");
        }

        @Override
        public String tag() {
            return "map";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.map(this);
        }
    }

    /** The uid of an object of the target type. */
    record Reference(TypeName target) implements FieldType {
        public Reference {
            requireNonNull(target, "target is null");
        }

        @Override
        public String tag() {
            return "ref";
        }

        @Override
        public String label() {
            return "ref(" + target + ")";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** Uids of objects of the target type. */
    record ReferenceList(TypeName target) implements FieldType {
        public ReferenceList {
            requireNonNull(target, "target is null");
        }

        @Override
        public String tag() {
            return "list_ref";
        }

        @Override
        public String label() {
            return "list_ref(" + target + ")";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.referenceList(this);
        }
    }
}
