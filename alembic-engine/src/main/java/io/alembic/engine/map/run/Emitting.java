package io.alembic.engine.map.run;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.emit.Rendering;
import io.alembic.engine.map.ledger.ReadWatch;
import io.alembic.engine.map.problem.MapException;
import java.util.Optional;

/** Makes objects of emits. */
final class Emitting {

    private static final String KEY = "key.";
    private static final String ATTRIBUTES = "attrs.";

    private final Emit emit;
    private final Rendering rendering;
    private final ReadWatch watch;

    private Emitting(Emit emit, Rendering rendering, ReadWatch watch) {
        this.emit = emit;
        this.rendering = rendering;
        this.watch = watch;
    }

    /** @param inherited the uid of an emit that declares none; without one it is that of its type and key */
    static MappedObject make(Emit emit, Rendering rendering, Optional<Uid> inherited, Origin origin, ReadWatch watch) {
        return new Emitting(emit, rendering, watch).make(inherited, origin);
    }

    private MappedObject make(Optional<Uid> inherited, Origin origin) {
        TypeName type = type();
        Key key = key();
        Optional<Uid> uid = uid(inherited);
        MapValue attributes = attributes();
        InventoryObject object = new InventoryObject(uid.orElseGet(() -> key.derivedUid(type)), type, key, attributes);
        return new MappedObject(object, origin, uid.isEmpty());
    }

    private TypeName type() {
        watch.begin();
        String type = rendering.text(emit.type());
        if (type.isBlank()) {
            throw new MapException(
                            "map_type", "the name of a type is blank", "leave the objects without one to another rule")
                    .at(emit.type().place(), emit.type().position());
        }
        watch.emittedAsType(emit);
        return new TypeName(type);
    }

    private Key key() {
        MapValue.Builder key = MapValue.builder();
        for (NamedValue member : emit.key()) {
            watch.begin();
            key.put(member.name(), member.value().component(rendering, KEY + member.name()));
            watch.emitted(emit, KEY, member, false);
        }
        return Key.of(key.build());
    }

    /** Empty for one that follows from the key. */
    private Optional<Uid> uid(Optional<Uid> inherited) {
        watch.begin();
        Optional<Uid> uid = emit.uid()
                .map(source -> source.fold(
                        written -> Optional.of(written.uid(rendering)),
                        derived -> Optional.of(derived.uid(rendering)),
                        ofTarget -> Optional.<Uid>empty()))
                .orElse(inherited);
        watch.emittedAsUid(emit);
        return uid;
    }

    private MapValue attributes() {
        MapValue.Builder attributes = MapValue.builder();
        for (NamedValue member : emit.attributes()) {
            watch.begin();
            Optional<Value> value = member.value().render(rendering);
            value.ifPresent(each -> attributes.put(member.name(), each));
            watch.emitted(emit, ATTRIBUTES, member, value.isEmpty());
        }
        return attributes.build();
    }
}
