package io.alembic.document.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** How the core types stand in documents. */
final class CoreTypes {

    private CoreTypes() {}

    static Module module() {
        SimpleModule module = new SimpleModule("alembic");
        add(module, Value.class, "a value", Optional::of, value -> value);
        add(module, MapValue.class, "a mapping", Value::asMap, value -> value);
        add(module, ListValue.class, "a list", Value::asList, value -> value);
        add(module, Uid.class, "a uid", value -> value.asText().flatMap(Uid::parse), uid -> Value.of(uid.toString()));
        add(
                module,
                TypeName.class,
                "a type name",
                value -> value.asText().map(TypeName::new),
                type -> Value.of(type.name()));
        add(module, BackendId.class, "a whole number or text", BackendId::parse, BackendId::toValue);
        add(module, Key.class, "a mapping", value -> value.asMap().map(Key::of), Key::fields);
        addNames(module, Uid.class, "a uid", Uid::parse);
        addNames(module, TypeName.class, "a type name", name -> Optional.of(new TypeName(name)));
        module.addDeserializer(String.class, new TextReading());
        module.addDeserializer(Optional.class, new OptionalReading());
        module.addSerializer(new OptionalWriting());
        return module;
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            String expected,
            Function<Value, Optional<T>> read,
            Function<T, Value> write) {
        module.addDeserializer(type, new ValueReading<>(type, expected, read));
        module.addSerializer(type, new ValueWriting<>(type, write));
    }

    private static <T> void addNames(
            SimpleModule module, Class<T> type, String expected, Function<String, Optional<T>> read) {
        module.addKeyDeserializer(type, new NameReading<>(type, expected, read));
        module.addKeySerializer(type, new NameWriting<>(type));
    }

    /** Writes a type as the value it stands for. */
    private static final class ValueWriting<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, Value> write;

        ValueWriting(Class<T> type, Function<T, Value> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            TokenValues.write(write.apply(value), out);
        }
    }

    /** Writes a type as a member name. */
    private static final class NameWriting<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        NameWriting(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.toString());
        }
    }
}
