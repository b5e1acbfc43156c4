package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/** One object as PeeringDB sent it. */
record Row(BackendId id, MapValue members) {

    private static final String ID = "id";
    private static final String UPDATED = "updated";
    private static final String STATUS = "status";
    private static final String DELETED = "deleted";

    Row {
        requireNonNull(id, "id is null");
        requireNonNull(members, "members is null");
    }

    /** Empty when there is no whole number as id. */
    static Optional<Row> of(MapValue members) {
        return members.get(ID)
                .filter(IntegerValue.class::isInstance)
                .flatMap(BackendId::parse)
                .map(id -> new Row(id, members));
    }

    /** The time of the last change, as PeeringDB writes it. */
    Optional<String> updated() {
        return members.get(UPDATED).flatMap(Value::asText);
    }

    /** Lists of changes hold what is gone, too. */
    boolean isDeleted() {
        return members.get(STATUS)
                .flatMap(Value::asText)
                .filter(DELETED::equals)
                .isPresent();
    }
}
