package io.alembic.adapter.registry.external;

import io.alembic.core.identity.Bindings;
import io.alembic.document.DocumentWriter;

/** The {@code state} of a request: which uid is bound to which id, types without any left out. */
final class StateMember {

    private StateMember() {}

    static void write(DocumentWriter out, Bindings bindings) {
        out.name("state").startMap().name("mappings").startMap();
        bindings.byType().forEach((type, mapping) -> {
            if (!mapping.isEmpty()) {
                out.name(type.name()).startMap();
                mapping.forEach((uid, id) -> out.member(uid.toString(), id.toValue()));
                out.endMap();
            }
        });
        out.endMap().endMap();
    }
}
