package io.alembic.document.model;

import io.alembic.core.identity.Bindings;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;

/** Reads and writes the state document (spec 40 §3). */
public final class StateCodec {

    static final String BACKEND = "backend";
    static final String ADAPTER = "adapter";
    static final String INSTANCE = "instance";
    static final String MAPPINGS = "mappings";
    static final String EXTENSIONS = "extensions";

    private StateCodec() {}

    /**
     * The state a document holds. Members it does not know at the top are passed over, those of {@code backend} are not.
     *
     * @param name of the document, for messages
     * @throws io.alembic.core.problem.AlembicException of kind STATE for anything that is no state
     */
    public static StateDocument read(Value document, String name) {
        return new StateReader(name).read(document);
    }

    public static void write(DocumentWriter out, StateDocument state) {
        out.startMap();
        state.backend()
                .ifPresent(backend -> out.name(BACKEND)
                        .startMap()
                        .member(ADAPTER, backend.adapter())
                        .member(INSTANCE, backend.instance())
                        .endMap());
        if (!state.extensions().isEmpty()) {
            out.member(EXTENSIONS, state.extensions());
        }
        out.name(MAPPINGS);
        writeMappings(out, state.bindings());
        out.endMap();
    }

    /** Writes bindings by type and uid: the mappings of a state, also as requests to adapters hold them. */
    public static void writeMappings(DocumentWriter out, Bindings bindings) {
        out.startMap();
        bindings.byType().forEach((type, mapping) -> {
            MapValue.Builder ids = MapValue.builder();
            mapping.forEach((uid, id) -> ids.put(uid.toString(), id.toValue()));
            out.member(type.name(), ids.build());
        });
        out.endMap();
    }
}
