package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objects of the file while a write changes them: found by name and by key, kept in their order. */
final class WorkingCopy {

    private final FileContent before;
    private final Schema schema;
    private final Map<ObjectName, StoredObject> objects = new LinkedHashMap<>();
    private final Map<TypeKey, List<BackendId>> byKey = new HashMap<>();
    private BigInteger nextId;
    private boolean changed;

    WorkingCopy(FileContent before, Schema schema) {
        this.before = requireNonNull(before, "before is null");
        this.schema = requireNonNull(schema, "schema is null");
        this.nextId = before.nextId().number();
        before.objects().forEach(this::hold);
    }

    Optional<StoredObject> find(ObjectName name) {
        return Optional.ofNullable(objects.get(name));
    }

    Collection<StoredObject> objects() {
        return Collections.unmodifiableCollection(objects.values());
    }

    /** The ids of the objects with a key, whose references are ids of the file. */
    List<BackendId> withKey(TypeName type, MapValue key) {
        return byKey.getOrDefault(new TypeKey(type, Key.of(key)), List.of());
    }

    StoredObject create(TypeName type, MapValue key, MapValue attributes) {
        StoredObject created = new StoredObject(type, new BackendId.Numeric(nextId), key, attributes);
        nextId = nextId.add(BigInteger.ONE);
        hold(created);
        changed = true;
        return created;
    }

    /** Puts an object in the place of the one with its id; tells whether that changed anything. */
    boolean replace(StoredObject object) {
        StoredObject old = requireNonNull(objects.get(name(object)), "no such object");
        if (old.equals(object)) {
            return false;
        }
        forgetKey(old);
        hold(object);
        changed = true;
        return true;
    }

    void remove(StoredObject object) {
        forgetKey(object);
        objects.remove(name(object));
        changed = true;
    }

    /** What the file is to hold now; empty when nothing changed. */
    Optional<FileContent> content() {
        return changed
                ? Optional.of(new FileContent(
                        before.layout(), writtenSchema(), List.copyOf(objects.values()), new BackendId.Numeric(nextId)))
                : Optional.empty();
    }

    /** What is known of the types from earlier writes and this one, which knows better. */
    private Schema writtenSchema() {
        SortedMap<TypeName, TypeSchema> types = new TreeMap<>(before.schema().types());
        types.putAll(schema.types());
        return new Schema(types);
    }

    /** The key that counts: that of the schema's key fields, or the stored one where none says. */
    MapValue keyOf(StoredObject object) {
        Optional<TypeSchema> type = schema.type(object.type());
        if (type.isEmpty()) {
            return object.key();
        }
        MapValue fields = object.fields();
        MapValue.Builder key = MapValue.builder();
        type.get().key().keySet().forEach(name -> fields.get(name).ifPresent(value -> key.put(name, value)));
        return key.build();
    }

    static ObjectName name(StoredObject object) {
        return new ObjectName(object.type(), object.id());
    }

    private void hold(StoredObject object) {
        objects.put(name(object), object);
        byKey.merge(typeKey(object), List.of(object.id()), WorkingCopy::joined);
    }

    private void forgetKey(StoredObject object) {
        byKey.computeIfPresent(typeKey(object), (key, ids) -> {
            List<BackendId> left = new ArrayList<>(ids);
            left.remove(object.id());
            return left.isEmpty() ? null : left;
        });
    }

    private TypeKey typeKey(StoredObject object) {
        return new TypeKey(object.type(), Key.of(keyOf(object)));
    }

    private static List<BackendId> joined(List<BackendId> first, List<BackendId> second) {
        List<BackendId> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
