package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the value of a state document into the state, saying what is wrong with it by its path. */
final class StateReader {

    private final String name;

    StateReader(String name) {
        this.name = requireNonNull(name, "name is null");
    }

    StateDocument read(Value document) {
        MapValue top = map("the document", document);
        Optional<BackendIdentity> backend =
                top.get(StateCodec.BACKEND).filter(value -> !value.isNull()).map(this::identity);
        Bindings bindings = top.get(StateCodec.MAPPINGS).map(this::bindings).orElse(Bindings.EMPTY);
        MapValue extensions =
                top.get(StateCodec.EXTENSIONS).flatMap(Value::asMap).orElse(MapValue.EMPTY);
        return new StateDocument(backend, bindings, extensions);
    }

    private BackendIdentity identity(Value value) {
        MapValue members = map(StateCodec.BACKEND, value);
        for (String member : members.names()) {
            if (!member.equals(StateCodec.ADAPTER) && !member.equals(StateCodec.INSTANCE)) {
                throw malformed("\"backend\" has the unknown member \"" + member + "\"");
            }
        }
        return new BackendIdentity(text(members, StateCodec.ADAPTER), text(members, StateCodec.INSTANCE));
    }

    private String text(MapValue members, String member) {
        return members.get(member)
                .flatMap(Value::asText)
                .orElseThrow(() -> malformed("\"backend." + member + "\" is missing or not a text"));
    }

    private Bindings bindings(Value value) {
        Map<TypeName, Map<Uid, BackendId>> mappings = new TreeMap<>();
        map(StateCodec.MAPPINGS, value)
                .forEach((type, ids) -> mappings.put(new TypeName(type), mapping("mappings." + type, ids)));
        return new Bindings(mappings);
    }

    private Map<Uid, BackendId> mapping(String path, Value value) {
        Map<Uid, BackendId> ids = new TreeMap<>();
        map(path, value).forEach((uid, id) -> ids.put(uid(path, uid), id(path + "." + uid, id)));
        return ids;
    }

    private Uid uid(String path, String text) {
        return Uid.parse(text).orElseThrow(() -> malformed("\"" + path + "\" has a member that is no uid: " + text));
    }

    private BackendId id(String path, Value value) {
        return BackendId.parse(value)
                .orElseThrow(() -> malformed("\"" + path + "\" is no backend id (a whole number or a text): " + value));
    }

    private MapValue map(String path, Value value) {
        return value.asMap().orElseThrow(() -> malformed(path + " is not a mapping but " + value.jsonKind()));
    }

    private AlembicException malformed(String what) {
        return new AlembicException(ErrorKind.STATE, name + " is not a state document: " + what);
    }
}
