package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.Hashing;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.operation.SetAlgebra;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Set;

/** The methods of sets. Those with another set take any iterable in its place. */
final class SetMethods {

    private SetMethods() {}

    /** What makes one set of two. */
    @FunctionalInterface
    private interface Algebra {
        StarlarkSet combine(Execution execution, StarlarkSet left, StarlarkSet right);
    }

    static MethodTable<StarlarkSet> table() {
        return new MethodTable<StarlarkSet>()
                .add(Signature.of("add").required("x"), SetMethods::add)
                .add(Signature.of("clear"), SetMethods::clear)
                .add(Signature.of("discard").required("x"), SetMethods::discard)
                .add(Signature.of("pop"), SetMethods::pop)
                .add(Signature.of("remove").required("x"), SetMethods::remove)
                .add(others("union"), combined(SetAlgebra::union))
                .add(others("intersection"), combined(SetAlgebra::intersection))
                .add(others("difference"), combined(SetAlgebra::difference))
                .add(other("symmetric_difference"), combined(SetAlgebra::symmetricDifference))
                .add(others("update"), updated(SetAlgebra::union))
                .add(others("intersection_update"), updated(SetAlgebra::intersection))
                .add(others("difference_update"), updated(SetAlgebra::difference))
                .add(other("symmetric_difference_update"), updated(SetAlgebra::symmetricDifference))
                .add(other("isdisjoint"), SetMethods::isdisjoint)
                .add(other("issubset"), SetMethods::issubset)
                .add(other("issuperset"), SetMethods::issuperset);
    }

    private static Signature others(String name) {
        return Signature.of(name).withRest();
    }

    private static Signature other(String name) {
        return Signature.of(name).required("x");
    }

    private static MethodTable.Code<StarlarkSet> combined(Algebra algebra) {
        return (self, call) -> combine(self, call, algebra);
    }

    private static MethodTable.Code<StarlarkSet> updated(Algebra algebra) {
        return (self, call) -> {
            self.become(combine(self, call, algebra).items());
            return StarlarkNone.NONE;
        };
    }

    private static StarlarkSet combine(StarlarkSet self, Call call, Algebra algebra) {
        StarlarkSet result = StarlarkSet.of(self.items());
        for (StarlarkValue other : call.values().isEmpty() ? call.rest() : List.of(call.value(0))) {
            result = algebra.combine(call.execution(), result, Sequences.set(call.execution(), other));
        }
        return result;
    }

    private static StarlarkValue add(StarlarkSet self, Call call) {
        StarlarkValue item = item(call);
        call.execution().claimElement(self.size());
        self.add(item);
        return StarlarkNone.NONE;
    }

    private static StarlarkValue clear(StarlarkSet self, Call call) {
        self.become(Set.of());
        return StarlarkNone.NONE;
    }

    private static StarlarkValue discard(StarlarkSet self, Call call) {
        self.remove(item(call));
        return StarlarkNone.NONE;
    }

    private static StarlarkValue remove(StarlarkSet self, Call call) {
        if (!self.remove(item(call))) {
            throw call.wrong(Display.brief(call.value(0)) + " is not in the set");
        }
        return StarlarkNone.NONE;
    }

    private static StarlarkValue pop(StarlarkSet self, Call call) {
        self.requireMutable();
        if (self.size() == 0) {
            throw call.wrong("the set is empty");
        }
        StarlarkValue first = self.iterator().next();
        self.remove(first);
        return first;
    }

    private static StarlarkValue isdisjoint(StarlarkSet self, Call call) {
        Set<StarlarkValue> items =
                Sequences.set(call.execution(), call.value(0)).items();
        return StarlarkBool.of(items.stream().noneMatch(self::contains));
    }

    private static StarlarkValue issubset(StarlarkSet self, Call call) {
        StarlarkSet other = Sequences.set(call.execution(), call.value(0));
        return StarlarkBool.of(self.items().stream().allMatch(other::contains));
    }

    private static StarlarkValue issuperset(StarlarkSet self, Call call) {
        Set<StarlarkValue> items =
                Sequences.set(call.execution(), call.value(0)).items();
        return StarlarkBool.of(items.stream().allMatch(self::contains));
    }

    private static StarlarkValue item(Call call) {
        return Hashing.require(call.execution(), call.value(0));
    }
}
