package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands after a dot: the methods of the built-in types, which have no fields. */
public final class Attributes {

    private static final MethodTable<StarlarkString> STRING = StringMethods.table();
    private static final MethodTable<StarlarkBytes> BYTES = BytesMethods.table();
    private static final MethodTable<StarlarkList> LIST = ListMethods.table();
    private static final MethodTable<StarlarkDict> DICT = DictMethods.table();
    private static final MethodTable<StarlarkSet> SET = SetMethods.table();

    private static final MethodTable.Bound NO_METHODS = new MethodTable<StarlarkValue>().of(StarlarkNone.NONE);
    private static final MethodsOf METHODS = new MethodsOf();

    private Attributes() {}

    public static StarlarkValue get(StarlarkValue value, String name) {
        return find(value, name).orElseThrow(() -> missing(value, name));
    }

    static EvaluationFailure missing(StarlarkValue value, String name) {
        return new EvaluationFailure(value.described() + " has no ." + name);
    }

    static Optional<StarlarkFunction> find(StarlarkValue value, String name) {
        return value.fold(METHODS).find(name);
    }

    /** All names that can stand after a dot, sorted. */
    static Set<String> names(StarlarkValue value) {
        return new TreeSet<>(value.fold(METHODS).names());
    }

    private static final class MethodsOf implements StarlarkValue.SomeCases<MethodTable.Bound> {

        @Override
        public MethodTable.Bound otherwise(StarlarkValue value) {
            return NO_METHODS;
        }

        @Override
        public MethodTable.Bound string(StarlarkString value) {
            return STRING.of(value);
        }

        @Override
        public MethodTable.Bound bytes(StarlarkBytes value) {
            return BYTES.of(value);
        }

        @Override
        public MethodTable.Bound list(StarlarkList value) {
            return LIST.of(value);
        }

        @Override
        public MethodTable.Bound dict(StarlarkDict value) {
            return DICT.of(value);
        }

        @Override
        public MethodTable.Bound set(StarlarkSet value) {
            return SET.of(value);
        }
    }
}
