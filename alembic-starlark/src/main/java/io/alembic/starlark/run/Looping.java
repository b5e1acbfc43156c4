package io.alembic.starlark.run;

import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkValue;
import java.util.function.Predicate;

/** Goes over the elements of a collection, which cannot be changed meanwhile. */
final class Looping {

    private Looping() {}

    /** @param goesOn does what is done with an element, and says whether the next one follows */
    static void over(StarlarkValue value, Predicate<StarlarkValue> goesOn) {
        StarlarkCollection collection = Sequences.iterable(value);
        collection.beginIteration();
        try {
            for (StarlarkValue item : collection) {
                if (!goesOn.test(item)) {
                    return;
                }
            }
        } finally {
            collection.endIteration();
        }
    }
}
