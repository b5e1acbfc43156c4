package io.alembic.document.model;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.Matching;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.StateContext;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;

/** The {@code summary} of plans, parts of which drift reports hold too (spec 30 §10, §11). */
final class SummaryCodec {

    private static final String EXTENSIONS = "extensions";

    private SummaryCodec() {}

    static void write(DocumentWriter out, PlanSummary summary, boolean withExtensions) {
        out.startMap()
                .member("create", summary.create())
                .member("update", summary.update())
                .member("delete", summary.delete());
        summary.state().ifPresent(state -> writeState(out.name("state"), state, withExtensions));
        summary.matching().ifPresent(matching -> writeMatching(out.name("matching"), matching));
        if (withExtensions) {
            summary.deletes().ifPresent(deletes -> DeleteSummaryCodec.write(out.name(EXTENSIONS), deletes));
        }
        out.endMap();
    }

    static void writeState(DocumentWriter out, StateContext state, boolean withExtensions) {
        out.startMap()
                .member("storage", state.storage())
                .member("location", state.location())
                .member("present", state.present());
        out.name("backend")
                .startMap()
                .member("adapter", state.backend().adapter())
                .member("instance", state.backend().instance())
                .endMap();
        out.member("bindings_loaded", state.bindingsLoaded());
        state.lineage()
                .filter(any -> withExtensions)
                .ifPresent(lineage -> out.member(EXTENSIONS, lineage.addedTo(MapValue.EMPTY)));
        out.endMap();
    }

    static void writeMatching(DocumentWriter out, Matching matching) {
        out.startMap()
                .member("by_state", matching.byState())
                .member("by_key", matching.byKey())
                .member("adopted", matching.adopted())
                .member("to_create", matching.toCreate())
                .endMap();
    }

    static PlanSummary read(FixedMapping summary) {
        summary.allow("create", "update", "delete", "state", "matching", EXTENSIONS);
        return new PlanSummary(
                summary.count("create"),
                summary.count("update"),
                summary.count("delete"),
                summary.optionalMapping("state", "the state of a summary").map(SummaryCodec::state),
                summary.optionalMapping("matching", "the matching of a summary").map(SummaryCodec::matching),
                DeleteSummaryCodec.read(summary));
    }

    private static StateContext state(FixedMapping state) {
        state.allow("storage", "location", "present", "backend", "bindings_loaded", EXTENSIONS);
        FixedMapping backend = state.mapping("backend", "a backend").allow("adapter", "instance");
        return new StateContext(
                state.text("storage"),
                state.text("location"),
                state.flag("present"),
                new BackendIdentity(backend.text("adapter"), backend.text("instance")),
                state.count("bindings_loaded"),
                state.optional(EXTENSIONS).flatMap(Value::asMap).flatMap(Lineage::in));
    }

    private static Matching matching(FixedMapping matching) {
        matching.allow("by_state", "by_key", "adopted", "to_create", EXTENSIONS);
        return new Matching(
                matching.count("by_state"),
                matching.count("by_key"),
                matching.count("adopted"),
                matching.count("to_create"));
    }
}
