package io.alembic.dcim.customfield;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which custom fields a schema needs: its fields that the models do not have. */
public final class WantedFields {

    /** What objects bear by name, which no custom field can stand for. */
    private static final String TAGS = "tags";

    private final FieldRules rules;
    private final SortedMap<String, WantedCustomField> byName = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<TypeName> unclear = new ArrayList<>();

    private WantedFields(FieldRules rules) {
        this.rules = requireNonNull(rules, "rules is null");
    }

    /** @throws BackendException of kind SCHEMA_MISMATCH when the server can never hold the schema */
    public static WantedFields of(Schema schema, FieldRules rules, Function<TypeName, CarryingModel> models) {
        WantedFields wanted = new WantedFields(rules);
        schema.types().forEach((type, declared) -> wanted.add(type, declared, models.apply(type)));
        if (!wanted.problems.isEmpty()) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    "the declared schema does not fit this server: " + String.join("; ", wanted.problems));
        }
        return wanted;
    }

    public SortedMap<String, WantedCustomField> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /** Whether it can be told what is wanted: not where the token may only read. */
    public boolean isClear() {
        return unclear.isEmpty();
    }

    /** @throws BackendException of kind REFUSED when it cannot be told what is wanted */
    public void requireClear() {
        if (!isClear()) {
            throw new BackendException(
                    BackendFailure.REFUSED,
                    "the token may not add objects of "
                            + unclear.stream().map(TypeName::toString).collect(Collectors.joining(", "))
                            + ", so the server does not tell which fields they have; use a token that may write");
        }
    }

    private void add(TypeName type, TypeSchema declared, CarryingModel model) {
        declared.fields().forEach((name, field) -> {
            boolean refers = CustomFieldKind.of(field.type()).refers();
            if (model.holds(name) || declared.key().containsKey(name) || (refers && !rules.makesReferences())) {
                return;
            }
            if (model.isKnownWhole()) {
                want(type, model, name, field);
            } else if (!model.hasCustomField(name) && !unclear.contains(type)) {
                unclear.add(type);
            }
        });
    }

    private void want(TypeName type, CarryingModel model, String name, FieldSchema field) {
        if (name.equals(TAGS)) {
            problems.add(type + " does not support tags");
        } else if (!model.carriesCustomFields()) {
            problems.add(type + " has no field \"" + name + "\" and carries no custom fields");
        } else if (!rules.names().matcher(name).matches()) {
            problems.add(type + "." + name + " would be a custom field, whose names are " + rules.namesInWords());
        } else {
            WantedCustomField wanted = WantedCustomField.of(name, type, model.contentType(), field);
            WantedCustomField before = byName.get(name);
            byName.put(name, before == null ? wanted : before.with(wanted, problems));
        }
    }

    /**
     * What custom fields a server can have.
     *
     * @param namesInWords the same for people
     * @param makesReferences whether they are made for references too
     */
    public record FieldRules(Pattern names, String namesInWords, boolean makesReferences) {

        public FieldRules {
            requireNonNull(names, "names is null");
            requireNonNull(namesInWords, "namesInWords is null");
        }
    }
}
