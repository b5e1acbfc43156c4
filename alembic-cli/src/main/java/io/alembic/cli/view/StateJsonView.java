package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.service.BoundObject;
import io.alembic.cli.service.StateEditService.Move;
import io.alembic.cli.service.StateExcerpt;
import io.alembic.cli.service.StateReplaceService.Replaced;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.StateCodec;
import io.alembic.document.model.StateDocument;
import io.alembic.engine.state.Unlocking;
import java.io.PrintStream;
import java.util.List;

/** State for scripts: one JSON document a command. */
public final class StateJsonView implements StateView {

    private final PrintStream out;

    public StateJsonView(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    /** The state document itself, as it is kept. */
    public void document(StateDocument state) {
        try (DocumentWriter document = Documents.writer(out, DocumentFormat.JSON)) {
            StateCodec.write(document, state);
        }
        out.println();
    }

    @Override
    public void listed(StateExcerpt excerpt) {
        print(place(excerpt).put("bindings", bindings(excerpt.objects())).build());
    }

    @Override
    public void removed(StateExcerpt gone) {
        print(place(gone).put("removed", bindings(gone.objects())).build());
    }

    @Override
    public void moved(Move move, StateExcerpt moved) {
        print(place(moved)
                .put("from", Value.of(move.from().toString()))
                .put("moved", bindings(moved.objects()))
                .build());
    }

    @Override
    public void replaced(Replaced replaced) {
        StateDocument state = replaced.state();
        print(Lineage.in(state.extensions())
                .map(lineage -> lineage.addedTo(MapValue.EMPTY))
                .orElse(MapValue.EMPTY)
                .with("backend", state.backend().map(StateJsonView::backend).orElse(MapValue.EMPTY))
                .with("bindings", Value.of(state.bindings().size()))
                .with("changed", Value.of(replaced.changed()))
                .with("location", Value.of(replaced.location())));
    }

    @Override
    public void unlocked(Unlocking unlocking) {
        print(MapValue.builder()
                .put("free", Value.of(unlocking.free()))
                .put("holders", texts(unlocking.holders()))
                .put("removed", texts(unlocking.removed()))
                .build());
    }

    private static MapValue.Builder place(StateExcerpt excerpt) {
        return MapValue.builder()
                .put("backend", backend(excerpt.state().backend()))
                .put("location", Value.of(excerpt.state().location()));
    }

    private static MapValue backend(BackendIdentity backend) {
        return MapValue.of("adapter", Value.of(backend.adapter())).with("instance", Value.of(backend.instance()));
    }

    private static ListValue bindings(List<BoundObject> objects) {
        return new ListValue(objects.stream()
                .<Value>map(object -> MapValue.builder()
                        .put("backend_id", object.id().toValue())
                        .put("type", Value.of(object.type().name()))
                        .put("uid", Value.of(object.uid().toString()))
                        .build())
                .toList());
    }

    private static ListValue texts(List<String> words) {
        return new ListValue(words.stream().<Value>map(Value::of).toList());
    }

    private void print(MapValue value) {
        try (DocumentWriter document = Documents.writer(out, DocumentFormat.JSON)) {
            document.value(value);
        }
        out.println();
    }
}
