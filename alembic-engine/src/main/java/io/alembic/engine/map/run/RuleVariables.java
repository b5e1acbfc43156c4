package io.alembic.engine.map.run;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.ledger.ReadWatch;
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
    private final ReadWatch watch;
    private MapValue lookups = MapValue.EMPTY;
    private MapValue uids = MapValue.EMPTY;

    RuleVariables(Variables source, ReadWatch watch) {
        this.source = source;
        this.watch = watch;
    }

    void addLookup(String name, Value value) {
        lookups = lookups.with(name, value);
        watch.computed(LOOKUP, name);
    }

    void addUid(String name, Value value) {
        uids = uids.with(name, value);
        watch.computed(UIDS, name);
    }

    @Override
    public Optional<Value> find(String name) {
        watch.nextVariable();
        if (name.startsWith(LOOKUP)) {
            watch.readComputed(name);
            return Paths.find(lookups, name.substring(LOOKUP.length()));
        }
        if (name.startsWith(UIDS)) {
            watch.readComputed(name);
            return Paths.find(uids, name.substring(UIDS.length()));
        }
        return source.find(name);
    }

    @Override
    public void gaveWay() {
        watch.gaveWay();
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(source.names());
        lookups.names().forEach(name -> names.add(LOOKUP + name));
        uids.names().forEach(name -> names.add(UIDS + name));
        return names;
    }
}
