package io.alembic.engine.map.run;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/** Dotted paths through mappings. */
final class Paths {

    private Paths() {}

    /** A member of that very name comes before one further down. */
    static Optional<Value> find(MapValue members, String path) {
        Optional<Value> found = members.get(path);
        int dot = found.isPresent() ? -1 : path.indexOf('.');
        while (dot >= 0 && found.isEmpty()) {
            String rest = path.substring(dot + 1);
            found = members.get(path.substring(0, dot)).flatMap(Value::asMap).flatMap(map -> find(map, rest));
            dot = path.indexOf('.', dot + 1);
        }
        return found;
    }
}
