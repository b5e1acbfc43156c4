package io.alembic.adapter.registry.external;

import java.util.Locale;
import java.util.Optional;

/** What a program says it can do (spec 50 §1). */
enum Role {
    OBSERVER,
    EMITTER,
    ADAPTER;

    static Optional<Role> parse(String tag) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(tag)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
