package io.alembic.testkit.golden;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/** One entry of the {@code applied} list of a write's answer. */
final class Acknowledgement {

    private Acknowledgement() {}

    /** The uid and type of an operation. */
    static MapValue target(MapValue operation) {
        return MapValue.builder()
                .put("uid", operation.getOrNull("uid"))
                .put("type_name", operation.getOrNull("type_name"))
                .build();
    }

    static MapValue of(MapValue target, Optional<Value> id) {
        return id.map(known -> target.with("backend_id", known)).orElse(target);
    }
}
