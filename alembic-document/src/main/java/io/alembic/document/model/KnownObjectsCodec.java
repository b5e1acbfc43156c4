package io.alembic.document.model;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.List;
import java.util.Optional;

/** The bindings that a plan carries, under its {@code extensions}, and an undo record. What cannot be read there is as if not told. */
final class KnownObjectsCodec {

    static final String BINDINGS = "bindings";
    private static final String TYPE = "type_name";
    private static final String UID = "uid";
    private static final String KEY = "key";
    private static final String ID = "backend_id";

    private KnownObjectsCodec() {}

    /** Writes them, if there are any, into a mapping that is open. */
    static void writeMembers(DocumentWriter out, List<KnownObject> known) {
        if (known.isEmpty()) {
            return;
        }
        out.name(BINDINGS).startList();
        known.forEach(object -> out.startMap()
                .member(TYPE, object.type().name())
                .member(UID, object.uid().toString())
                .member(KEY, object.key().fields())
                .member(ID, object.id().toValue())
                .endMap());
        out.endList();
    }

    static List<KnownObject> read(FixedMapping extensions) {
        return extensions.optional(BINDINGS).map(KnownObjectsCodec::objects).orElse(List.of());
    }

    static List<KnownObject> objects(Value bindings) {
        return bindings.asList().map(ListValue::elements).orElse(List.of()).stream()
                .flatMap(element -> object(element).stream())
                .toList();
    }

    private static Optional<KnownObject> object(Value element) {
        MapValue members = element.asMap().orElse(MapValue.EMPTY);
        Optional<String> type = members.get(TYPE).flatMap(Value::asText);
        Optional<Uid> uid = members.get(UID).flatMap(Value::asText).flatMap(Uid::parse);
        Optional<MapValue> key = members.get(KEY).flatMap(Value::asMap);
        Optional<BackendId> id = members.get(ID).flatMap(BackendId::parse);
        return type.flatMap(name -> uid.flatMap(known -> key.flatMap(
                fields -> id.map(found -> new KnownObject(new TypeName(name), known, Key.of(fields), found)))));
    }
}
