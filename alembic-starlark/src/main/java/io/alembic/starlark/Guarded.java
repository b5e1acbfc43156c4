package io.alembic.starlark;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.source.Position;
import java.util.function.Supplier;

/** Runs an evaluation so that every failure comes out as a problem in Starlark's terms. */
final class Guarded {

    private Guarded() {}

    /** @param otherwise where a failure stands that no active call has */
    static <T> T run(Execution execution, Position otherwise, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (EvaluationFailure failure) {
            throw execution.report(failure, otherwise);
        } catch (StackOverflowError overflow) {
            // The limits end what nests too deep before this; a host's thread may have an unusually small stack.
            EvaluationFailure failure = new EvaluationFailure("the evaluation nests too deep for this thread");
            throw execution.report(failure, otherwise);
        }
    }
}
