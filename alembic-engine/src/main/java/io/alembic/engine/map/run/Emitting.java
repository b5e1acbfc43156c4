package io.alembic.engine.map.run;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.emit.Rendering;
import io.alembic.engine.map.problem.MapException;
import java.util.Optional;

/** Makes objects of emits. */
final class Emitting {

    private Emitting() {}

    /**
     * @param inherited the uid of an emit that declares none; without one it is that of its type and key
     */
    static MappedObject make(Emit emit, Rendering rendering, Optional<Uid> inherited, Origin origin) {
        TypeName type = new TypeName(filled(emit, rendering));
        MapValue.Builder key = MapValue.builder();
        for (NamedValue member : emit.key()) {
            key.put(member.name(), member.value().component(rendering, "key." + member.name()));
        }
        Key madeKey = Key.of(key.build());
        Optional<Uid> uid = emit.uid()
                .map(source -> source.fold(
                        written -> Optional.of(written.uid(rendering)),
                        derived -> Optional.of(derived.uid(rendering)),
                        ofTarget -> Optional.<Uid>empty()))
                .orElse(inherited);
        MapValue.Builder attributes = MapValue.builder();
        for (NamedValue member : emit.attributes()) {
            member.value().render(rendering).ifPresent(value -> attributes.put(member.name(), value));
        }
        InventoryObject object =
                new InventoryObject(uid.orElseGet(() -> madeKey.derivedUid(type)), type, madeKey, attributes.build());
        return new MappedObject(object, origin, uid.isEmpty());
    }

    private static String filled(Emit emit, Rendering rendering) {
        String type = rendering.text(emit.type());
        if (type.isBlank()) {
            throw new MapException(
                            "map_type", "the name of a type is blank", "leave the objects without one to another rule")
                    .at(emit.type().place(), emit.type().position());
        }
        return type;
    }
}
