package io.alembic.dcim.customfield;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.http.JsonAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What of a custom field that is there changes, as a body and as entries of the report (spec 50 §1). */
public final class FieldEntries {

    private final WantedCustomField wanted;
    private final MapValue held;
    private final MapValue.Builder body = MapValue.builder();
    private final List<String> entries = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /** @param held what the server says of the field */
    public FieldEntries(WantedCustomField wanted, MapValue held) {
        this.wanted = requireNonNull(wanted, "wanted is null");
        this.held = requireNonNull(held, "held is null");
    }

    /** What is reported of a field that is made. */
    public static List<String> created(WantedCustomField wanted) {
        return wanted.contentTypes().keySet().stream()
                .map(type -> type + "." + wanted.name())
                .toList();
    }

    public static ProvisionReport report(List<String> created, List<String> updated) {
        return ProvisionReport.of(Map.of(
                ProvisionChange.CREATED_FIELDS, created.stream().sorted().toList(),
                ProvisionChange.UPDATED_FIELDS, updated.stream().sorted().toList()));
    }

    /** An answer to a request for a field, which must be a success. */
    public static JsonAnswer provisioned(String field, JsonAnswer answer) {
        if (!answer.isSuccess()) {
            BackendException failure = answer.failure();
            throw new BackendException(
                    failure.failure(),
                    "custom field \"" + field + "\" could not be provisioned: " + failure.getMessage(),
                    failure);
        }
        return answer;
    }

    /** Content types as a body holds them. */
    public static ListValue texts(Set<ContentType> types) {
        return ListValue.ofTexts(types.stream().map(ContentType::toString).toList());
    }

    /** Opens the field to the models that shall carry it. */
    public FieldEntries opened(String member, Set<ContentType> open) {
        Set<ContentType> all = new TreeSet<>(open);
        wanted.contentTypes().forEach((type, model) -> {
            if (all.add(model)) {
                entries.add(type + "." + wanted.name() + ": " + member + " + "
                        + CanonicalJson.text(ListValue.ofTexts(List.of(model.toString()))));
            }
        });
        if (!entries.isEmpty()) {
            body.put(member, texts(all));
        }
        return this;
    }

    /** Brings what is declared of the field to what is declared; nothing is blanked. */
    public FieldEntries converged() {
        if (wanted.required()) {
            change("required", Value.of(true));
        }
        wanted.description().ifPresent(text -> change("description", Value.of(text)));
        wanted.pattern().ifPresent(text -> change("validation_regex", Value.of(text)));
        return this;
    }

    /** Notes choices that are added. */
    public FieldEntries choices(List<String> added) {
        if (!added.isEmpty()) {
            changes.add("choices + " + CanonicalJson.text(ListValue.ofTexts(added)));
        }
        return this;
    }

    public MapValue body() {
        return body.build();
    }

    public List<String> entries() {
        List<String> all = new ArrayList<>(entries);
        if (!changes.isEmpty()) {
            all.add(wanted.contentTypes().firstKey() + "." + wanted.name() + ": " + String.join(", ", changes));
        }
        return all;
    }

    private void change(String property, Value to) {
        Value from = held.getOrNull(property);
        if (!from.equals(to)) {
            body.put(property, to);
            changes.add(property + " " + CanonicalJson.text(from) + " -> " + CanonicalJson.text(to));
        }
    }
}
