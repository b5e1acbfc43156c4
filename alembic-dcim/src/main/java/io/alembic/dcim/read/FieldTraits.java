package io.alembic.dcim.read;

import io.alembic.core.identity.TypeName;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which fields of each type have a trait, as observations tell it. */
public final class FieldTraits {

    private FieldTraits() {}

    /** Types without such fields are left out. */
    public static <T> SortedMap<TypeName, Set<String>> of(
            Collection<T> types, Function<T, TypeName> name, Function<T, Set<String>> fields) {
        SortedMap<TypeName, Set<String>> traits = new TreeMap<>();
        for (T type : types) {
            Set<String> some = fields.apply(type);
            if (!some.isEmpty()) {
                traits.put(name.apply(type), some);
            }
        }
        return traits;
    }
}
