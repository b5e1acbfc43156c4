package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkList;
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

    private Attributes() {}

    public static StarlarkValue get(StarlarkValue value, String name) {
        return find(value, name).orElseThrow(() -> missing(value, name));
    }

    static EvaluationFailure missing(StarlarkValue value, String name) {
        return new EvaluationFailure(value.described() + " has no ." + name);
    }

    static Optional<StarlarkFunction> find(StarlarkValue value, String name) {
        return value.fold(new Find(name));
    }

    /** All names that can stand after a dot, sorted. */
    static Set<String> names(StarlarkValue value) {
        return new TreeSet<>(value.fold(new Names()));
    }

    private record Find(String name) implements StarlarkValue.SomeCases<Optional<StarlarkFunction>> {

        @Override
        public Optional<StarlarkFunction> otherwise(StarlarkValue value) {
            return Optional.empty();
        }

        @Override
        public Optional<StarlarkFunction> string(StarlarkString value) {
            return STRING.bind(value, name);
        }

        @Override
        public Optional<StarlarkFunction> bytes(StarlarkBytes value) {
            return BYTES.bind(value, name);
        }

        @Override
        public Optional<StarlarkFunction> list(StarlarkList value) {
            return LIST.bind(value, name);
        }

        @Override
        public Optional<StarlarkFunction> dict(StarlarkDict value) {
            return DICT.bind(value, name);
        }

        @Override
        public Optional<StarlarkFunction> set(StarlarkSet value) {
            return SET.bind(value, name);
        }
    }

    private static final class Names implements StarlarkValue.SomeCases<Set<String>> {

        @Override
        public Set<String> otherwise(StarlarkValue value) {
            return Set.of();
        }

        @Override
        public Set<String> string(StarlarkString value) {
            return STRING.names();
        }

        @Override
        public Set<String> bytes(StarlarkBytes value) {
            return BYTES.names();
        }

        @Override
        public Set<String> list(StarlarkList value) {
            return LIST.names();
        }

        @Override
        public Set<String> dict(StarlarkDict value) {
            return DICT.names();
        }

        @Override
        public Set<String> set(StarlarkSet value) {
            return SET.names();
        }
    }
}
