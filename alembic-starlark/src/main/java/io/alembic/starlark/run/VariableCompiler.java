package io.alembic.starlark.run;

import io.alembic.starlark.builtin.Universe;
import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.resolve.Reference;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Optional;
import java.util.function.Consumer;

/** Compiles uses of names. */
final class VariableCompiler {

    private VariableCompiler() {}

    static Code read(Reference reference, String name, Position position) {
        return reference.fold(new Read(name, position));
    }

    static Store store(Reference reference) {
        return reference.fold(new Assigned());
    }

    /** Makes a variable as if it had never been assigned. */
    static Consumer<Frame> renew(Reference reference) {
        return reference.fold(new Renewed());
    }

    private record Read(String name, Position position) implements Reference.Cases<Code> {

        @Override
        public Code local(Reference.Local reference) {
            int slot = reference.slot();
            return frame -> {
                StarlarkValue value = frame.local(slot);
                return value == null ? unassigned(frame, "local") : value;
            };
        }

        @Override
        public Code shared(Reference.Shared reference) {
            int cell = reference.cell();
            return frame -> {
                StarlarkValue value = frame.cell(cell).get();
                return value == null ? unassigned(frame, "local") : value;
            };
        }

        @Override
        public Code global(Reference.Global reference) {
            int slot = reference.slot();
            return frame -> {
                StarlarkValue value = frame.globals().get(slot);
                return value == null ? unassigned(frame, "global") : value;
            };
        }

        @Override
        public Code predeclared(Reference.Predeclared reference) {
            StarlarkValue value =
                    Optional.ofNullable(Universe.NAMES.get(reference.name())).orElseThrow();
            return frame -> value;
        }

        private StarlarkValue unassigned(Frame frame, String kind) {
            frame.at(position);
            throw new EvaluationFailure(kind + " variable " + name + " is used before it is assigned");
        }
    }

    private static final class Assigned implements Reference.Cases<Store> {

        @Override
        public Store local(Reference.Local reference) {
            int slot = reference.slot();
            return (frame, value) -> frame.setLocal(slot, value);
        }

        @Override
        public Store shared(Reference.Shared reference) {
            int cell = reference.cell();
            return (frame, value) -> frame.cell(cell).set(value);
        }

        @Override
        public Store global(Reference.Global reference) {
            int slot = reference.slot();
            return (frame, value) -> frame.globals().set(slot, value);
        }

        @Override
        public Store predeclared(Reference.Predeclared reference) {
            throw new IllegalStateException("no variable: " + reference.name());
        }
    }

    /** Only variables of functions are renewed: those of comprehensions. */
    private static final class Renewed implements Reference.Cases<Consumer<Frame>> {

        @Override
        public Consumer<Frame> local(Reference.Local reference) {
            return frame -> frame.clearLocal(reference.slot());
        }

        @Override
        public Consumer<Frame> shared(Reference.Shared reference) {
            return frame -> frame.renewCell(reference.cell());
        }

        @Override
        public Consumer<Frame> global(Reference.Global reference) {
            throw new IllegalStateException("no variable of a comprehension: " + reference);
        }

        @Override
        public Consumer<Frame> predeclared(Reference.Predeclared reference) {
            throw new IllegalStateException("no variable: " + reference.name());
        }
    }
}
