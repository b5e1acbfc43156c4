package io.alembic.adapter.nautobot.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.CustomField;
import io.alembic.adapter.spi.Notices;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what it takes to give a server the custom fields that are wanted: nothing is retyped, blanked or deleted, and
 * choices are only added (spec 60 §6, 61 §4).
 */
final class FieldDecisions {

    private static final String CONTENT_TYPES = "content_types";
    private static final int WEIGHT_STEP = 100;

    private final FieldTypes types;
    private final Notices notices;

    FieldDecisions(FieldTypes types, Notices notices) {
        this.types = requireNonNull(types, "types is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    /** @param heldChoices the values that the held field takes; empty when it takes any */
    FieldDecision decide(WantedCustomField wanted, Optional<CustomField> held, Set<String> heldChoices) {
        return held.map(field -> extend(wanted, field, heldChoices)).orElseGet(() -> create(wanted));
    }

    private FieldDecision create(WantedCustomField wanted) {
        MapValue.Builder body = MapValue.builder()
                .put("key", Value.of(wanted.name()))
                .put("label", Value.of(wanted.name()))
                .put("type", Value.of(types.wordFor(wanted.kind())))
                .put(
                        CONTENT_TYPES,
                        FieldEntries.texts(new TreeSet<>(wanted.contentTypes().values())));
        if (wanted.required()) {
            body.put("required", Value.of(true));
        }
        wanted.description().ifPresent(text -> body.put("description", Value.of(text)));
        wanted.pattern().ifPresent(text -> body.put("validation_regex", Value.of(text)));
        return new FieldDecision(
                wanted.name(),
                Optional.empty(),
                body.build(),
                choices(wanted, Set.of()),
                FieldEntries.created(wanted),
                List.of());
    }

    private FieldDecision extend(WantedCustomField wanted, CustomField held, Set<String> heldChoices) {
        if (!types.fits(held.type(), wanted.kind())) {
            notices.warn("custom field \"" + held.key() + "\" is of type " + held.type()
                    + " on the server and declared as " + types.wordFor(wanted.kind()) + "; it is left as it is");
        }
        List<FieldDecision.Choice> missing = types.isSelection(held.type()) ? choices(wanted, heldChoices) : List.of();
        FieldEntries entries = new FieldEntries(wanted, held.row())
                .opened(CONTENT_TYPES, held.contentTypes())
                .converged()
                .choices(missing.stream().map(FieldDecision.Choice::value).toList());
        return new FieldDecision(
                wanted.name(), Optional.of(held.id()), entries.body(), missing, List.of(), entries.entries());
    }

    private static List<FieldDecision.Choice> choices(WantedCustomField wanted, Set<String> held) {
        List<FieldDecision.Choice> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>(held);
        for (int i = 0; i < wanted.choices().size(); i++) {
            if (seen.add(wanted.choices().get(i))) {
                missing.add(new FieldDecision.Choice(wanted.choices().get(i), (i + 1) * WEIGHT_STEP));
            }
        }
        return missing;
    }
}
