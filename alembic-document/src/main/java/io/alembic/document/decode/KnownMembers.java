package io.alembic.document.decode;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The member names that a record has components for. */
final class KnownMembers {

    private KnownMembers() {}

    /** Empty for anything but a record. */
    static SortedSet<String> of(@Nullable Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        RecordComponent[] components =
                Optional.ofNullable(type).map(Class::getRecordComponents).orElse(new RecordComponent[0]);
        for (RecordComponent component : components) {
            names.add(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName()));
        }
        return names;
    }
}
