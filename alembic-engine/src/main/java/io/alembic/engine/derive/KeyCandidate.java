package io.alembic.engine.derive;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Key;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether some fields tell all objects of a type apart: every object has them, and no two have the same. */
final class KeyCandidate {

    private final List<String> fields;
    private final List<ObservedObject> objects;

    KeyCandidate(List<String> fields, List<ObservedObject> objects) {
        this.fields = List.copyOf(fields);
        this.objects = objects;
    }

    List<String> fields() {
        return fields;
    }

    /** What is in the way, in words; empty where nothing is. */
    Optional<String> flaw() {
        return missing().or(this::shared);
    }

    /** The field that most objects lack: null and the empty text name nobody. */
    private Optional<String> missing() {
        String worst = "";
        int most = 0;
        for (String field : fields) {
            int count = (int) objects.stream()
                    .filter(object -> isBlank(object.attributes().getOrNull(field)))
                    .count();
            if (count > most) {
                most = count;
                worst = field;
            }
        }
        return most == 0
                ? Optional.empty()
                : Optional.of(most + " of " + objects.size() + (most == 1 ? " has no " : " have no ") + worst);
    }

    private Optional<String> shared() {
        Map<Key, Integer> counts = new HashMap<>(objects.size() * 2);
        objects.forEach(object -> counts.merge(key(object), 1, Integer::sum));
        int sharing = counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return sharing == 0
                ? Optional.empty()
                : Optional.of(sharing + " of " + objects.size() + " share their " + String.join(" and ", fields));
    }

    private Key key(ObservedObject object) {
        MapValue.Builder key = MapValue.builder();
        fields.forEach(field -> key.put(field, object.attributes().getOrNull(field)));
        return Key.of(key.build());
    }

    private static boolean isBlank(Value value) {
        return value.isNull() || value.equals(Value.of(""));
    }
}
