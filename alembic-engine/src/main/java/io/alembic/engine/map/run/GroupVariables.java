package io.alembic.engine.map.run;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.template.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What objects that are emitted together hold: {@code group.key}, {@code group.count}, {@code group.items.PATH}. */
final class GroupVariables implements Variables {

    private static final String ITEMS = "group.items.";

    private final String key;
    private final List<String> keyVariables;
    private final List<ObjectVariables> members;

    /** @param keyVariables what the key was rendered of */
    GroupVariables(String key, List<String> keyVariables, List<ObjectVariables> members) {
        this.key = key;
        this.keyVariables = List.copyOf(keyVariables);
        this.members = List.copyOf(members);
    }

    @Override
    public Optional<Value> find(String name) {
        if (name.startsWith(ITEMS)) {
            return items(name.substring(ITEMS.length()));
        }
        return switch (name) {
            case "group.key" -> {
                members.forEach(member -> keyVariables.forEach(member::find));
                yield Optional.of(Value.of(key));
            }
            case "group.count" -> Optional.of(Value.of(members.size()));
            default -> Optional.empty();
        };
    }

    /** Whatever the members have there, in their order, but for nulls. Absent where none has anything. */
    private Optional<Value> items(String path) {
        List<Value> values = new ArrayList<>();
        boolean any = false;
        for (ObjectVariables member : members) {
            Optional<Value> value = member.find(path);
            any = any || value.isPresent();
            value.filter(found -> !found.isNull()).ifPresent(values::add);
        }
        return any ? Optional.of(new ListValue(values)) : Optional.empty();
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("group.key", "group.count"));
        members.forEach(member -> member.names().forEach(name -> names.add(ITEMS + name)));
        return names;
    }
}
