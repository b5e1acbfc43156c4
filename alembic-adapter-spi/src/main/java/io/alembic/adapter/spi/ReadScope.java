package io.alembic.adapter.spi;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How much of the wanted types a run needs to see. */
public sealed interface ReadScope {

    <R> R fold(Function<Everything, R> everything, Function<Bound, R> bound, Function<Wanted, R> wanted);

    /** The ids a narrowed read asks for, of one type; empty when that type is to be read whole. */
    default Optional<Set<BackendId>> idsOf(TypeName type, Bindings bindings) {
        return fold(
                everything -> Optional.empty(),
                bound -> Optional.of(Set.copyOf(bindings.of(type).values())),
                wanted -> wanted.idsOnly(type));
    }

    /** All objects. */
    record Everything() implements ReadScope {
        @Override
        public <R> R fold(Function<Everything, R> everything, Function<Bound, R> bound, Function<Wanted, R> wanted) {
            return everything.apply(this);
        }
    }

    /** The objects that state has bound: no deletes are looked for and no key is (spec 50 §2). */
    record Bound() implements ReadScope {
        @Override
        public <R> R fold(Function<Everything, R> everything, Function<Bound, R> bound, Function<Wanted, R> wanted) {
            return bound.apply(this);
        }
    }

    /** The objects with these ids, and those with these keys: what a stale check looks at again. */
    record Wanted(SortedMap<TypeName, Set<BackendId>> ids, SortedMap<TypeName, Set<Key>> keys) implements ReadScope {
        public Wanted {
            ids = copied(ids);
            keys = copied(keys);
        }

        @Override
        public <R> R fold(Function<Everything, R> everything, Function<Bound, R> bound, Function<Wanted, R> wanted) {
            return wanted.apply(this);
        }

        boolean asksFor(TypeName type) {
            return ids.containsKey(type) || keys.containsKey(type);
        }

        private Optional<Set<BackendId>> idsOnly(TypeName type) {
            return keys.getOrDefault(type, Set.of()).isEmpty()
                    ? Optional.of(ids.getOrDefault(type, Set.of()))
                    : Optional.empty();
        }

        private static <T> SortedMap<TypeName, Set<T>> copied(Map<TypeName, Set<T>> members) {
            SortedMap<TypeName, Set<T>> copy = new TreeMap<>();
            members.forEach((type, set) -> copy.put(type, Set.copyOf(set)));
            return Collections.unmodifiableSortedMap(copy);
        }
    }
}
