package io.alembic.adapter.nautobot.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.customfield.CustomFieldDecision;
import java.util.List;
import java.util.Optional;

/**
 * What to do about one custom field.
 *
 * @param key of the field
 * @param id of the field that is there; empty when it is to be created
 * @param body of the request that creates or changes it; empty when only choices are missing
 * @param choices missing ones, to be made objects of their own
 * @param created entries for the report: {@code type.field}
 * @param updated entries for the report, with what changes
 */
record FieldDecision(
        String key,
        Optional<String> id,
        MapValue body,
        List<Choice> choices,
        List<String> created,
        List<String> updated)
        implements CustomFieldDecision {

    FieldDecision {
        requireNonNull(key, "key is null");
        requireNonNull(id, "id is null");
        requireNonNull(body, "body is null");
        choices = List.copyOf(choices);
        created = List.copyOf(created);
        updated = List.copyOf(updated);
    }

    @Override
    public boolean isNothing() {
        return body.isEmpty() && choices.isEmpty();
    }

    /** @param weight what choices are ordered by */
    record Choice(String value, int weight) {
        Choice {
            requireNonNull(value, "value is null");
        }
    }
}
