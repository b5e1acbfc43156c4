package io.alembic.core.reference;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Finds the reference leaves of a value: those that its declared type says are references, at any depth of lists and
 * maps. {@code json} values are never searched (spec 10 §5), and a value that does not have its type's shape has none.
 */
public final class References {

    private static final Target TARGET = new Target();

    private References() {}

    /** Calls back with the target type and the leaf for every reference that a field's value holds. */
    public static void forEach(FieldType type, Value value, BiConsumer<TypeName, Value> leaf) {
        map(type, value, (target, each) -> {
            leaf.accept(target, each);
            return each;
        });
    }

    /** Calls back for every reference that the members of a map hold, by their declared fields. */
    public static void forEach(
            SortedMap<String, FieldSchema> fields, MapValue members, BiConsumer<TypeName, Value> leaf) {
        members.forEach((name, value) -> {
            FieldSchema field = fields.get(name);
            if (field != null) {
                forEach(field.type(), value, leaf);
            }
        });
    }

    /** The value with every reference leaf replaced; the very same value when nothing changed. */
    public static Value map(FieldType type, Value value, LeafChange change) {
        return type.fold(new Rewriting(value, change));
    }

    /** The members with every reference leaf of a declared field replaced; the very same map when nothing changed. */
    public static MapValue map(SortedMap<String, FieldSchema> fields, MapValue members, LeafChange change) {
        return members.mapMembers((name, value) -> {
            FieldSchema field = fields.get(name);
            return field == null ? value : map(field.type(), value, change);
        });
    }

    /** Whether values of this type can hold a reference at all. */
    public static boolean canHold(FieldType type) {
        return target(type).isPresent();
    }

    /** The type that references in values of this type are to, at any depth; empty where they can hold none. */
    public static Optional<TypeName> target(FieldType type) {
        return type.fold(TARGET);
    }

    /** What becomes of one reference leaf. */
    @FunctionalInterface
    public interface LeafChange {
        Value apply(TypeName target, Value leaf);
    }

    private static Value mapElements(ListValue list, UnaryOperator<Value> change) {
        List<Value> changed = new ArrayList<>(list.elements().size());
        boolean same = true;
        for (Value element : list.elements()) {
            Value now = change.apply(element);
            same = same && now == element;
            changed.add(now);
        }
        return same ? list : new ListValue(changed);
    }

    private record Rewriting(Value value, LeafChange change) implements FieldType.Cases<Value> {

        @Override
        public Value scalar(ScalarType type) {
            return value;
        }

        @Override
        public Value enumeration(FieldType.Enumeration type) {
            return value;
        }

        @Override
        public Value list(FieldType.ListOf type) {
            return value instanceof ListValue list
                    ? mapElements(list, element -> References.map(type.item(), element, change))
                    : value;
        }

        @Override
        public Value map(FieldType.MapOf type) {
            return value instanceof MapValue map
                    ? map.mapValues(member -> References.map(type.value(), member, change))
                    : value;
        }

        @Override
        public Value reference(FieldType.Reference type) {
            return change.apply(type.target(), value);
        }

        @Override
        public Value referenceList(FieldType.ReferenceList type) {
            return value instanceof ListValue list
                    ? mapElements(list, element -> change.apply(type.target(), element))
                    : value;
        }
    }

    private static final class Target implements FieldType.Cases<Optional<TypeName>> {

        @Override
        public Optional<TypeName> scalar(ScalarType type) {
            return Optional.empty();
        }

        @Override
        public Optional<TypeName> enumeration(FieldType.Enumeration type) {
            return Optional.empty();
        }

        @Override
        public Optional<TypeName> list(FieldType.ListOf type) {
            return target(type.item());
        }

        @Override
        public Optional<TypeName> map(FieldType.MapOf type) {
            return target(type.value());
        }

        @Override
        public Optional<TypeName> reference(FieldType.Reference type) {
            return Optional.of(type.target());
        }

        @Override
        public Optional<TypeName> referenceList(FieldType.ReferenceList type) {
            return Optional.of(type.target());
        }
    }
}
