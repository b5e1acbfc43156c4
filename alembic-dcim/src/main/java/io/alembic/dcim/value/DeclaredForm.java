package io.alembic.dcim.value;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.rest.WireShapes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings values of a server to the form of the field they are declared as, where that loses nothing: references that
 * are declared as text become names, numbers sent as text become numbers, the empty text of a nullable field becomes
 * null, references that are declared as numbers become ids, names of several references, which are a set there, are sorted. What does not fit stays as it is, for the comparison to show.
 */
public final class DeclaredForm {

    private static final String ID = "id";

    private final ReferenceNames names;

    public DeclaredForm(ReferenceNames names) {
        this.names = requireNonNull(names, "names is null");
    }

    /** @param wire as the server sent it */
    public Value of(FieldSchema field, Value wire) {
        Value declared = of(field.type(), wire);
        return field.nullable() && declared.equals(Value.of("")) ? Value.ofNull() : declared;
    }

    private Value of(FieldType type, Value wire) {
        return wire.isNull() ? wire : type.fold(new Forming(wire));
    }

    private Value nameOrId(Value plain) {
        if (!(plain instanceof MapValue reference) || !WireShapes.isReference(reference)) {
            return plain;
        }
        return names.nameOf(reference).map(Value::of).orElseGet(() -> asText(reference.getOrNull(ID)));
    }

    private static Value asText(Value value) {
        return value instanceof IntegerValue || value instanceof DecimalValue ? Value.of(value.toString()) : value;
    }

    private static Value bareId(Value plain) {
        return plain instanceof MapValue reference && (isBare(reference) || WireShapes.isReference(reference))
                ? reference.getOrNull(ID)
                : plain;
    }

    /** Whether it is a reference of which nothing but the id is known. */
    private static boolean isBare(MapValue reference) {
        return reference.size() == 1 && reference.has(ID);
    }

    /** A reference leaf: an object, so that an id that is not resolved is never taken for a uid. */
    private static Value leaf(Value plain) {
        Value id = bareId(plain);
        return id instanceof TextValue || id instanceof IntegerValue ? MapValue.of(ID, id) : plain;
    }

    private static Value number(Value value) {
        return value.asText().flatMap(DeclaredForm::parsed).orElse(value);
    }

    private static Optional<Value> parsed(String text) {
        try {
            BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
            return Optional.of(
                    amount.scale() <= 0
                            ? new IntegerValue(amount.toBigInteger())
                            : new DecimalValue(amount.toPlainString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private final class Forming implements FieldType.Cases<Value> {

        private final Value wire;

        Forming(Value wire) {
            this.wire = wire;
        }

        @Override
        public Value scalar(ScalarType type) {
            return switch (type) {
                case JSON -> wire;
                case INT -> number(bareId(WireShapes.plain(wire)));
                case FLOAT -> number(WireShapes.plain(wire));
                case UUID -> bareId(WireShapes.plain(wire));
                case BOOL -> WireShapes.plain(wire);
                case STRING, TEXT, SLUG, DATE, DATETIME, TIME, IP_ADDRESS, CIDR, PREFIX, MAC ->
                    asText(nameOrId(WireShapes.plain(wire)));
            };
        }

        @Override
        public Value enumeration(FieldType.Enumeration type) {
            return asText(nameOrId(WireShapes.plain(wire)));
        }

        @Override
        public Value list(FieldType.ListOf type) {
            if (!(wire instanceof ListValue list)) {
                return wire;
            }
            List<Value> formed = new ArrayList<>(list.elements().size());
            boolean references = false;
            for (Value element : list.elements()) {
                formed.add(of(type.item(), element));
                references = references
                        || element.asMap().filter(WireShapes::isReference).isPresent();
            }
            if (references) {
                formed.sort(Comparator.comparing(Value::toString, TextOrder.UTF_8));
            }
            return new ListValue(formed);
        }

        @Override
        public Value map(FieldType.MapOf type) {
            return wire instanceof MapValue map ? map.mapValues(member -> of(type.value(), member)) : wire;
        }

        @Override
        public Value reference(FieldType.Reference type) {
            return leaf(WireShapes.plain(wire));
        }

        @Override
        public Value referenceList(FieldType.ReferenceList type) {
            if (!(wire instanceof ListValue list)) {
                return wire;
            }
            List<Value> leaves = new ArrayList<>(list.elements().size());
            list.elements().forEach(element -> leaves.add(leaf(WireShapes.plain(element))));
            return new ListValue(leaves);
        }
    }
}
