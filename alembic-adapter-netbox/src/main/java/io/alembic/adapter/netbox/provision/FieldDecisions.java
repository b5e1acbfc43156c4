package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.CustomField;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides what it takes to give a server the custom fields that are wanted: nothing is retyped, blanked or deleted, and
 * choices are only added (spec 60 §6).
 */
final class FieldDecisions {

    private static final String OBJECT_TYPES = "object_types";
    private static final String NAME = "name";

    private final NetBoxServer server;
    private final Map<String, ChoiceSet> sets;
    private final Notices notices;

    /** @param sets of choices that are there, by name */
    FieldDecisions(NetBoxServer server, Map<String, ChoiceSet> sets, Notices notices) {
        this.server = requireNonNull(server, "server is null");
        this.sets = Map.copyOf(sets);
        this.notices = requireNonNull(notices, "notices is null");
    }

    FieldDecision decide(WantedCustomField wanted, Optional<CustomField> held) {
        return held.map(field -> extend(wanted, field)).orElseGet(() -> create(wanted));
    }

    private FieldDecision create(WantedCustomField wanted) {
        MapValue.Builder body = MapValue.builder()
                .put(NAME, Value.of(wanted.name()))
                .put("label", Value.of(wanted.name()))
                .put("type", Value.of(FieldTypes.wordFor(wanted.kind())))
                .put(
                        OBJECT_TYPES,
                        FieldEntries.texts(new TreeSet<>(wanted.contentTypes().values())));
        if (wanted.required()) {
            body.put("required", Value.of(true));
        }
        wanted.description().ifPresent(text -> body.put("description", Value.of(text)));
        wanted.pattern().ifPresent(text -> body.put("validation_regex", Value.of(text)));
        wanted.target()
                .ifPresent(type -> body.put(
                        "related_object_type",
                        Value.of(server.model(type).contentType().toString())));
        Optional<ChoiceSet> set = wanted.choices().isEmpty() ? Optional.empty() : Optional.of(set(wanted.name()));
        set.ifPresent(choices -> body.put("choice_set", MapValue.of(NAME, Value.of(choices.name()))));
        List<String> missing =
                set.map(choices -> choices.lacks(wanted.choices())).orElse(List.of());
        return new FieldDecision(
                wanted.name(), Optional.empty(), body.build(), set, missing, FieldEntries.created(wanted), List.of());
    }

    private FieldDecision extend(WantedCustomField wanted, CustomField held) {
        if (!FieldTypes.fits(held.type(), wanted.kind())) {
            notices.warn("custom field \"" + held.name() + "\" is of type " + held.type()
                    + " on the server and declared as " + FieldTypes.wordFor(wanted.kind()) + "; it is left as it is");
        }
        Optional<ChoiceSet> set = FieldTypes.isSelection(held.type()) ? setOf(held) : Optional.empty();
        List<String> missing = set.filter(choices -> !choices.builtIn())
                .map(choices -> choices.lacks(wanted.choices()))
                .orElse(List.of());
        FieldEntries entries = new FieldEntries(wanted, held.row())
                .opened(OBJECT_TYPES, held.contentTypes())
                .converged()
                .choices(missing);
        return new FieldDecision(
                wanted.name(), Optional.of(held.id()), entries.body(), set, missing, List.of(), entries.entries());
    }

    private Optional<ChoiceSet> setOf(CustomField held) {
        return held.row()
                .getOrNull("choice_set")
                .asMap()
                .flatMap(set -> set.getOrNull(NAME).asText())
                .map(this::set);
    }

    private ChoiceSet set(String name) {
        return sets.getOrDefault(name, ChoiceSet.missing(name));
    }
}
