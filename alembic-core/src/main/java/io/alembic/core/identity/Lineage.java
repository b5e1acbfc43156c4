package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.UUID;

/**
 * Which history a state belongs to, and how often it was saved. Written under {@code extensions}; a state without it,
 * such as the peer writes, starts a new one. The serial grows with every save: of two states of one history, the larger is
 * the later one.
 */
public record Lineage(UUID id, long serial) {

    private static final String LINEAGE = "lineage";
    private static final String SERIAL = "serial";

    public Lineage {
        requireNonNull(id, "id is null");
    }

    /** A history that nothing was saved in yet. */
    public static Lineage startingAs(UUID id) {
        return new Lineage(id, 0);
    }

    /** What extensions of a document say; nothing where they hold none, or none of ours. */
    public static Optional<Lineage> in(MapValue extensions) {
        Optional<UUID> id = extensions.get(LINEAGE).flatMap(Value::asText).flatMap(Lineage::uuid);
        return id.map(known -> new Lineage(known, serialIn(extensions)));
    }

    public MapValue addedTo(MapValue extensions) {
        return extensions.with(LINEAGE, Value.of(id.toString())).with(SERIAL, Value.of(serial));
    }

    public Lineage next() {
        return new Lineage(id, serial + 1);
    }

    public boolean isSameHistory(Lineage other) {
        return id.equals(other.id);
    }

    private static long serialIn(MapValue extensions) {
        return extensions.getOrNull(SERIAL) instanceof IntegerValue serial
                        && serial.value().bitLength() < Long.SIZE
                ? serial.value().longValue()
                : 0;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
