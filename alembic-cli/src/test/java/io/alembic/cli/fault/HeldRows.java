package io.alembic.cli.fault;

import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;

/** What a server holds, read without any of the code under test. */
@FunctionalInterface
interface HeldRows {

    List<MapValue> of(TypeName type);

    /** What is held, as it is declared: a nested object's id, a choice's value, else as it stands. */
    static Value plain(Value held) {
        return held.asMap()
                .flatMap(map -> map.get("id").or(() -> map.get("value")))
                .orElse(held);
    }
}
