package io.alembic.adapter.registry.external;

import io.alembic.core.identity.BackendId;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/** Takes answers apart strictly: a member nobody knows is refused by name, so that a typo never reads as absence. */
final class AnswerMembers {

    private AnswerMembers() {}

    /** @param where what this is, for messages, with a space behind; may be empty */
    static MapValue of(Value value, String where, List<String> known) {
        MapValue map = value.asMap()
                .orElseThrow(() -> new AnswerException(where + "must be an object, not " + value.jsonKind()));
        for (int i = 0; i < map.size(); i++) {
            if (!known.contains(map.name(i))) {
                throw new AnswerException(
                        where + "unknown key \"" + map.name(i) + "\" (known here: " + String.join(", ", known) + ")");
            }
        }
        return map;
    }

    static ListValue list(Value value, String where) {
        return value.asList()
                .orElseThrow(() -> new AnswerException(where + "must be an array, not " + value.jsonKind()));
    }

    static String text(MapValue map, String name, String where) {
        return required(map, name, where)
                .asText()
                .orElseThrow(() -> new AnswerException(where + "\"" + name + "\" must be a string"));
    }

    static MapValue map(MapValue map, String name, String where) {
        return required(map, name, where)
                .asMap()
                .orElseThrow(() -> new AnswerException(where + "\"" + name + "\" must be an object"));
    }

    /** The id in {@code backend_id}; empty when it is absent or null. */
    static Optional<BackendId> backendId(MapValue map, String where) {
        Value id = map.getOrNull("backend_id");
        if (id.isNull()) {
            return Optional.empty();
        }
        return Optional.of(BackendId.parse(id)
                .orElseThrow(() ->
                        new AnswerException(where + "\"backend_id\" must be a whole number below 2^64 or a string")));
    }

    private static Value required(MapValue map, String name, String where) {
        return map.get(name).orElseThrow(() -> new AnswerException(where + "has no \"" + name + "\""));
    }
}
