package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.GenericReference;
import java.util.List;
import java.util.function.Function;

/** Where objects hold what a declared field means. */
public sealed interface FieldSource {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(
            Function<Native, R> asNative,
            Function<Custom, R> custom,
            Function<Generic, R> generic,
            Function<GenericList, R> genericList);

    /** The fields of a row that hold it, which are those of a body as well; a custom field's own name. */
    default List<String> wireNames() {
        return fold(
                found -> List.of(found.field()),
                found -> List.of(found.name()),
                found ->
                        List.of(found.reference().typeField(), found.reference().idField()),
                found -> List.of(found.field()));
    }

    /** A field of the model. */
    record Native(String field) implements FieldSource {

        public Native {
            requireNonNull(field, "field is null");
        }

        @Override
        public <R> R fold(
                Function<Native, R> asNative,
                Function<Custom, R> custom,
                Function<Generic, R> generic,
                Function<GenericList, R> genericList) {
            return asNative.apply(this);
        }
    }

    /** A custom field, which objects hold under {@code custom_fields}. */
    record Custom(String name) implements FieldSource {

        public Custom {
            requireNonNull(name, "name is null");
        }

        @Override
        public <R> R fold(
                Function<Native, R> asNative,
                Function<Custom, R> custom,
                Function<Generic, R> generic,
                Function<GenericList, R> genericList) {
            return custom.apply(this);
        }
    }

    /** A reference to an object of any model, in two fields. */
    record Generic(GenericReference reference) implements FieldSource {

        public Generic {
            requireNonNull(reference, "reference is null");
        }

        @Override
        public <R> R fold(
                Function<Native, R> asNative,
                Function<Custom, R> custom,
                Function<Generic, R> generic,
                Function<GenericList, R> genericList) {
            return generic.apply(this);
        }
    }

    /** A list of references to objects of any model. */
    record GenericList(String field) implements FieldSource {

        public GenericList {
            requireNonNull(field, "field is null");
        }

        @Override
        public <R> R fold(
                Function<Native, R> asNative,
                Function<Custom, R> custom,
                Function<Generic, R> generic,
                Function<GenericList, R> genericList) {
            return genericList.apply(this);
        }
    }
}
