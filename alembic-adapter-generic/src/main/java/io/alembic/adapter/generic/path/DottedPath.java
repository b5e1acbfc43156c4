package io.alembic.adapter.generic.path;

import io.alembic.core.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Member names that lead into an answer: {@code data.items}. Empty names between dots are left out. */
public record DottedPath(List<String> names) {

    public DottedPath {
        names = List.copyOf(names);
    }

    public static DottedPath parse(String text) {
        return new DottedPath(
                Arrays.stream(text.split("\\.")).filter(name -> !name.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The value the path leads to, or the first name that is not there. */
    public Found find(Value root) {
        Value value = root;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<Value> member = value.asMap().flatMap(map -> map.get(name));
            if (member.isEmpty()) {
                return new Found(Optional.empty(), name, i == names.size() - 1);
            }
            value = member.get();
        }
        return new Found(Optional.of(value), "", false);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }

    /**
     * What a walk came to.
     *
     * @param missing the name that was not there
     * @param atTheEnd whether that was the last one
     */
    public record Found(Optional<Value> value, String missing, boolean atTheEnd) {}
}
