package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.service.BoundObject;
import io.alembic.cli.service.StateEditService.Move;
import io.alembic.cli.service.StateExcerpt;
import io.alembic.cli.service.StateReplaceService.Replaced;
import io.alembic.engine.state.Unlocking;
import java.io.PrintStream;

/** State for people: an object a line. */
public final class StateTextView implements StateView {

    private final PrintStream out;

    public StateTextView(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    @Override
    public void listed(StateExcerpt excerpt) {
        int width = excerpt.objects().stream()
                .mapToInt(object -> object.type().name().length())
                .max()
                .orElse(0);
        for (BoundObject object : excerpt.objects()) {
            String type = object.type().name();
            out.println(type + " ".repeat(width - type.length()) + "  " + object.uid() + "  " + object.id());
        }
    }

    @Override
    public void removed(StateExcerpt gone) {
        gone.objects()
                .forEach(object -> out.println(
                        "removed " + object.type() + " " + object.uid() + ", which was bound to " + object.id()));
        out.println("nothing was changed on the backend; the next plan finds an object that is declared by its key, and"
                + " binds it again");
    }

    @Override
    public void moved(Move move, StateExcerpt moved) {
        moved.objects()
                .forEach(object -> out.println(
                        "moved " + object.type() + " " + object.id() + " from " + move.from() + " to " + object.uid()));
    }

    @Override
    public void replaced(Replaced replaced) {
        out.println(
                replaced.changed()
                        ? "the state " + replaced.location() + " is replaced: "
                                + replaced.state().bindings().size() + " objects bound"
                        : "the state " + replaced.location() + " is this already; nothing was changed");
    }

    @Override
    public void unlocked(Unlocking unlocking) {
        unlocking.holders().forEach(holder -> out.println("ended " + holder));
        unlocking.removed().forEach(file -> out.println("removed " + file + ", left by a run that is gone"));
        out.println("the state lock is free");
    }
}
