package io.alembic.testkit.model;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** Builds a declared object: {@code ObjectBuilder.object("net.pop", 1).key("code", "ams-1").with("label", "x").build()}. */
public final class ObjectBuilder {

    private final TypeName type;
    private final Uid uid;
    private final MapValue.Builder key = MapValue.builder();
    private final MapValue.Builder attributes = MapValue.builder();

    private ObjectBuilder(TypeName type, Uid uid) {
        this.type = type;
        this.uid = uid;
    }

    public static ObjectBuilder object(String type, int number) {
        return new ObjectBuilder(new TypeName(type), Uids.numbered(number));
    }

    /** A field of the key, and the attribute of the same name. */
    public ObjectBuilder key(String name, Value value) {
        return keyOnly(name, value).with(name, value);
    }

    public ObjectBuilder key(String name, String text) {
        return key(name, Value.of(text));
    }

    public ObjectBuilder keyOnly(String name, Value value) {
        key.put(name, value);
        return this;
    }

    public ObjectBuilder with(String name, Value value) {
        attributes.put(name, value);
        return this;
    }

    public ObjectBuilder with(String name, String text) {
        return with(name, Value.of(text));
    }

    public ObjectBuilder with(String name, InventoryObject target) {
        return with(name, Value.of(target.uid().toString()));
    }

    public InventoryObject build() {
        return new InventoryObject(uid, type, Key.of(key.build()), attributes.build());
    }
}
