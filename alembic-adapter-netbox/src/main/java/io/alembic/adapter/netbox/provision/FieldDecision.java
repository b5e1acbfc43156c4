package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.customfield.CustomFieldDecision;
import java.util.List;
import java.util.Optional;

/**
 * What to do about one custom field.
 *
 * @param id of the field that is there; empty when it is to be created
 * @param body of the request that creates or changes it; empty when only choices are missing
 * @param set of choices that is to be made or extended first
 * @param choices what it lacks
 * @param created entries for the report: {@code type.field}
 * @param updated entries for the report, with what changes
 */
record FieldDecision(
        String name,
        Optional<Value> id,
        MapValue body,
        Optional<ChoiceSet> set,
        List<String> choices,
        List<String> created,
        List<String> updated)
        implements CustomFieldDecision {

    FieldDecision {
        requireNonNull(name, "name is null");
        requireNonNull(id, "id is null");
        requireNonNull(body, "body is null");
        requireNonNull(set, "set is null");
        choices = List.copyOf(choices);
        created = List.copyOf(created);
        updated = List.copyOf(updated);
    }

    @Override
    public boolean isNothing() {
        return body.isEmpty() && choices.isEmpty();
    }
}
