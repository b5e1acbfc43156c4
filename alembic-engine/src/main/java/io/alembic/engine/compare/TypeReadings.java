package io.alembic.engine.compare;

import io.alembic.core.identity.Uid;
import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import io.alembic.core.network.MacAddress;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;
import java.util.function.Function;

/** The reading of each type. A plain string with a format is read as the type of that format. */
final class TypeReadings implements FieldType.Cases<ValueReading> {

    private static final TypeReadings READINGS = new TypeReadings();

    private static final ValueReading UUID = text(Uid::parse);
    private static final ValueReading MAC = text(MacAddress::parseAnyForm);
    private static final ValueReading ADDRESS = text(TypeReadings::address);
    private static final ValueReading PREFIX = text(IpPrefix::parse);

    private TypeReadings() {}

    static ValueReading of(FieldSchema field) {
        boolean isPlainText = field.type() == ScalarType.STRING || field.type() == ScalarType.TEXT;
        return isPlainText && field.format().isPresent()
                ? of(field.format().get())
                : field.type().fold(READINGS);
    }

    private static ValueReading of(FieldFormat format) {
        return switch (format) {
            case SLUG -> ValueReading.AS_IT_STANDS;
            case IP_ADDRESS -> ADDRESS;
            case CIDR, PREFIX -> PREFIX;
            case MAC -> MAC;
            case UUID -> UUID;
        };
    }

    @Override
    public ValueReading scalar(ScalarType type) {
        return switch (type) {
            case STRING, TEXT, SLUG, BOOL -> ValueReading.AS_IT_STANDS;
            case INT -> new IntegerReading();
            case FLOAT -> new FloatReading();
            case UUID -> UUID;
            case DATE -> text(TimeReadings::date);
            case DATETIME -> text(TimeReadings::dateTime);
            case TIME -> text(TimeReadings::time);
            case JSON -> new JsonReading();
            case IP_ADDRESS -> ADDRESS;
            case CIDR, PREFIX -> PREFIX;
            case MAC -> MAC;
        };
    }

    @Override
    public ValueReading enumeration(FieldType.Enumeration type) {
        return ValueReading.AS_IT_STANDS;
    }

    @Override
    public ValueReading list(FieldType.ListOf type) {
        ValueReading item = type.item().fold(this);
        return value -> value.asList()
                .<Object>map(list -> list.elements().stream().map(item::meaning).toList())
                .orElse(value);
    }

    @Override
    public ValueReading map(FieldType.MapOf type) {
        return new MapReading(type.value().fold(this));
    }

    @Override
    public ValueReading reference(FieldType.Reference type) {
        return UUID;
    }

    /** Neither order nor repetition of references means anything: no backend we know keeps them. */
    @Override
    public ValueReading referenceList(FieldType.ReferenceList type) {
        return new SetReading(UUID);
    }

    /** Reads text that parses; everything else means itself. */
    private static ValueReading text(Function<String, Optional<?>> parse) {
        return value -> value.asText().<Object>flatMap(parse).orElse(value);
    }

    /** Backends hold addresses with and without a mask in such fields. */
    private static Optional<?> address(String text) {
        return text.indexOf('/') < 0 ? IpAddress.parse(text) : IpPrefix.parse(text);
    }
}
