package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxApi;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The choices of a selection, which are an object of their own.
 *
 * @param id of the set that is there; empty for one that is to be made
 * @param choices pairs of value and label
 * @param builtIn whether it has choices beside these that the server brings along
 */
record ChoiceSet(Optional<Value> id, String name, ListValue choices, boolean builtIn) {

    static final String PATH = "extras/custom-field-choice-sets/";

    ChoiceSet {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(choices, "choices is null");
    }

    static ChoiceSet missing(String name) {
        return new ChoiceSet(Optional.empty(), name, ListValue.EMPTY, false);
    }

    /** The sets that a server has, by name. */
    static Map<String, ChoiceSet> held(NetBoxApi api) {
        Map<String, ChoiceSet> sets = new HashMap<>();
        for (MapValue row : api.list(PATH)) {
            ChoiceSet set = parse(row);
            sets.put(set.name(), set);
        }
        return sets;
    }

    static ChoiceSet parse(MapValue row) {
        return new ChoiceSet(
                row.get("id"),
                row.getOrNull("name").asText().orElse(""),
                row.getOrNull("extra_choices").asList().orElse(ListValue.EMPTY),
                !row.getOrNull("base_choices").isNull());
    }

    /** Which of some values are no choices yet, each once. */
    List<String> lacks(List<String> wanted) {
        Set<String> seen = new HashSet<>();
        choices.elements()
                .forEach(pair -> pair.asList()
                        .filter(each -> !each.elements().isEmpty())
                        .flatMap(each -> each.elements().get(0).asText())
                        .ifPresent(seen::add));
        return wanted.stream().filter(seen::add).toList();
    }

    /** The body that makes it, or adds values to what it has. */
    MapValue bodyWith(List<String> added) {
        List<Value> all = new ArrayList<>(choices.elements());
        added.forEach(value -> all.add(ListValue.ofTexts(List.of(value, value))));
        MapValue extra = MapValue.of("extra_choices", new ListValue(all));
        return id.isPresent() ? extra : extra.with("name", Value.of(name));
    }
}
