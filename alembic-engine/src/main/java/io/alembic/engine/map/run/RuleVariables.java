package io.alembic.engine.map.run;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.template.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The variables of a source, and what the rule adds to them: {@code lookup.NAME} and {@code uids.NAME}. */
final class RuleVariables implements Variables {

    private static final String LOOKUP = "lookup.";
    private static final String UIDS = "uids.";

    private final Variables source;
    private MapValue lookups = MapValue.EMPTY;
    private MapValue uids = MapValue.EMPTY;

    RuleVariables(Variables source) {
        this.source = source;
    }

    void addLookup(String name, Value value) {
        lookups = lookups.with(name, value);
    }

    void addUid(String name, Value value) {
        uids = uids.with(name, value);
    }

    @Override
    public Optional<Value> find(String name) {
        if (name.startsWith(LOOKUP)) {
            return Paths.find(lookups, name.substring(LOOKUP.length()));
        }
        if (name.startsWith(UIDS)) {
            return Paths.find(uids, name.substring(UIDS.length()));
        }
        return source.find(name);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(source.names());
        lookups.names().forEach(name -> names.add(LOOKUP + name));
        uids.names().forEach(name -> names.add(UIDS + name));
        return names;
    }
}
