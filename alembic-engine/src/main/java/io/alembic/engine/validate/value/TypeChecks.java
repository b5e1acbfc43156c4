package io.alembic.engine.validate.value;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Builds the check of a type (spec 10 §4). Elements of lists and values of maps are never null (spec 10 §3). */
final class TypeChecks implements FieldType.Cases<ValueCheck> {

    private static final String UUID = ScalarType.UUID.label();

    static ValueCheck of(FieldType type) {
        return type.fold(new TypeChecks());
    }

    @Override
    public ValueCheck scalar(ScalarType type) {
        return switch (type) {
            case INT -> accepting(type, TypeChecks::isInteger);
            case FLOAT -> accepting(type, TypeChecks::isFiniteNumber);
            case BOOL -> accepting(type, BooleanValue.class::isInstance);
            case JSON -> (value, path, findings) -> {};
            case STRING, TEXT, IP_ADDRESS -> accepting(type, TextValue.class::isInstance);
            case UUID, SLUG, MAC, CIDR, PREFIX, DATE, TIME, DATETIME ->
                text(type.label(), TextChecks.of(type).orElseThrow());
        };
    }

    @Override
    public ValueCheck enumeration(FieldType.Enumeration type) {
        Set<String> allowed = Set.copyOf(type.values());
        String expected = "enum(" + String.join("|", type.values()) + ")";
        return (value, path, findings) -> {
            Optional<String> text = value.asText();
            if (text.isEmpty()) {
                findings.invalid(path, type.label(), value.jsonKind());
            } else if (!allowed.contains(text.get())) {
                findings.invalid(path, expected, text.get());
            }
        };
    }

    @Override
    public ValueCheck list(FieldType.ListOf type) {
        ValueCheck item = notNull(type.item());
        return (value, path, findings) -> {
            if (value instanceof ListValue list) {
                for (int i = 0; i < list.elements().size(); i++) {
                    item.check(list.elements().get(i), path.element(i), findings);
                }
            } else {
                findings.invalid(path, type.label(), value.jsonKind());
            }
        };
    }

    @Override
    public ValueCheck map(FieldType.MapOf type) {
        ValueCheck member = notNull(type.value());
        return (value, path, findings) -> {
            if (value instanceof MapValue map) {
                map.forEach((name, each) -> member.check(each, path.member(name), findings));
            } else {
                findings.invalid(path, type.label(), value.jsonKind());
            }
        };
    }

    @Override
    public ValueCheck reference(FieldType.Reference type) {
        return reference(type.target());
    }

    @Override
    public ValueCheck referenceList(FieldType.ReferenceList type) {
        ValueCheck item = reference(type.target());
        return (value, path, findings) -> {
            if (value instanceof ListValue list) {
                for (int i = 0; i < list.elements().size(); i++) {
                    item.check(list.elements().get(i), path.element(i), findings);
                }
            } else {
                findings.invalid(path, type.tag(), value.jsonKind());
            }
        };
    }

    private static ValueCheck reference(TypeName target) {
        return (value, path, findings) -> {
            Optional<String> text = value.asText();
            Optional<Uid> uid = text.flatMap(Uid::parse);
            if (uid.isPresent()) {
                findings.reference(path, uid.get(), target);
            } else {
                findings.invalid(path, UUID, text.orElse(value.jsonKind()));
            }
        };
    }

    private ValueCheck notNull(FieldType type) {
        ValueCheck check = type.fold(this);
        return (value, path, findings) -> {
            if (value.isNull()) {
                findings.invalid(path, type.label(), value.jsonKind());
            } else {
                check.check(value, path, findings);
            }
        };
    }

    private static ValueCheck accepting(ScalarType type, Predicate<Value> accepted) {
        return (value, path, findings) -> {
            if (!accepted.test(value)) {
                findings.invalid(path, type.label(), value.jsonKind());
            }
        };
    }

    private static ValueCheck text(String expected, Predicate<String> accepted) {
        return (value, path, findings) -> {
            Optional<String> text = value.asText();
            if (text.isEmpty() || !accepted.test(text.get())) {
                findings.invalid(path, expected, text.orElse(value.jsonKind()));
            }
        };
    }

    private static boolean isInteger(Value value) {
        return value instanceof IntegerValue integer
                ? integer.isInRange()
                : value instanceof DecimalValue decimal && decimal.isMinusZeroInteger();
    }

    private static boolean isFiniteNumber(Value value) {
        if (value instanceof IntegerValue integer) {
            return integer.isInRange() || Double.isFinite(integer.value().doubleValue());
        }
        return value instanceof DecimalValue decimal && Double.isFinite(decimal.toDouble());
    }
}
