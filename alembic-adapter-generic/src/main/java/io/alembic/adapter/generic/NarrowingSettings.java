package io.alembic.adapter.generic;

import io.alembic.adapter.spi.Settings;
import java.util.Optional;

/** Reads how a service is asked for some objects only: {@code lookup} and {@code by_id} (spec 63 §3). */
final class NarrowingSettings {

    private static final String BY_ID = "by_id";
    private static final int IDS_AT_ONCE = 50;

    private NarrowingSettings() {}

    static Narrowing read(Settings type) {
        boolean single = type.value(BY_ID).flatMap(value -> value.asText()).isPresent();
        if (single && !type.text(BY_ID).equals(Optional.of("detail"))) {
            throw type.failure("wrong_kind", BY_ID, "must be detail, or a mapping with param and chunk");
        }
        Optional<Narrowing.ByIds> ids = single
                ? Optional.empty()
                : type.section(BY_ID, "param", "chunk")
                        .map(byId ->
                                new Narrowing.ByIds(byId.requireText("param"), byId.number("chunk", 1, IDS_AT_ONCE)));
        return new Narrowing(type.textsByName("lookup"), ids, single);
    }
}
