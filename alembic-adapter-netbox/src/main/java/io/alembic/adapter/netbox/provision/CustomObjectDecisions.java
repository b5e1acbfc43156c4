package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.provision.CustomObjectSteps.FieldStep;
import io.alembic.adapter.netbox.provision.CustomObjectSteps.Gone;
import io.alembic.adapter.netbox.server.CustomObjectType;
import io.alembic.adapter.netbox.server.CustomObjects;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides what it takes to have the custom object types of a schema. Nothing is retyped; what nobody declares goes only if
 * its type bears the mark of having been made here (spec 60 §6).
 */
final class CustomObjectDecisions {

    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_]+");

    private final NetBoxServer server;
    private final Map<String, ChoiceSet> sets;
    private final List<TypeName> newTypes = new ArrayList<>();
    private final List<FieldStep> fields = new ArrayList<>();
    private final List<Gone> goneFields = new ArrayList<>();

    /** @param sets of choices that are there, by name */
    CustomObjectDecisions(NetBoxServer server, Map<String, ChoiceSet> sets) {
        this.server = requireNonNull(server, "server is null");
        this.sets = Map.copyOf(sets);
    }

    CustomObjectSteps decide(SortedMap<TypeName, TypeSchema> declared) {
        SortedMap<String, TypeName> bySlug = new TreeMap<>();
        declared.keySet().forEach(type -> {
            TypeName before = bySlug.putIfAbsent(CustomObjects.slug(type), type);
            if (before != null) {
                throw mismatch(
                        before + " and " + type + " would be one custom object type, " + CustomObjects.slug(type));
            }
        });
        declared.forEach((type, schema) -> decide(
                type, schema, Optional.ofNullable(server.customObjects().types().get(CustomObjects.slug(type)))));
        List<Gone> goneTypes = server.customObjects().types().values().stream()
                .filter(type -> type.isOurs() && !bySlug.containsKey(type.slug()))
                .map(Gone::type)
                .toList();
        return new CustomObjectSteps(newTypes, fields, goneFields, goneTypes);
    }

    private void decide(TypeName type, TypeSchema schema, Optional<CustomObjectType> held) {
        if (held.isEmpty()) {
            newTypes.add(type);
        }
        SortedMap<String, FieldSchema> declared = new TreeMap<>(schema.fields());
        declared.putAll(schema.key());
        declared.keySet().removeAll(CustomObjects.RESERVED);
        declared.forEach((name, field) -> {
            if (!NAMES.matcher(name).matches()) {
                throw mismatch(type + "." + name
                        + " would be a field of custom objects, whose names are letters, digits and _ only");
            }
            WantedCustomField wanted =
                    WantedCustomField.of(name, type, new ContentType(CustomObjects.APPLICATION, name), field);
            boolean required = field.required() || schema.key().containsKey(name);
            decide(
                    type,
                    required ? wanted.asRequired() : wanted,
                    held.map(CustomObjectType::fields).map(fieldsThere -> fieldsThere.get(name)));
        });
        held.filter(CustomObjectType::isOurs)
                .ifPresent(there -> there.fields().forEach((name, row) -> {
                    if (!declared.containsKey(name)) {
                        goneFields.add(new Gone(type + "." + name, row.getOrNull("id")));
                    }
                }));
    }

    private void decide(TypeName type, WantedCustomField wanted, Optional<MapValue> held) {
        Optional<ChoiceSet> set = wanted.choices().isEmpty()
                ? Optional.empty()
                : Optional.of(setOf(held).orElseGet(() -> CustomObjects.slug(type) + "_" + wanted.name()))
                        .map(name -> sets.getOrDefault(name, ChoiceSet.missing(name)));
        List<String> lacking = set.filter(choices -> !choices.builtIn())
                .map(choices -> choices.lacks(wanted.choices()))
                .orElse(List.of());
        if (held.isEmpty()) {
            fields.add(new FieldStep(type, wanted, Optional.empty(), body(wanted), set, lacking, List.of()));
            return;
        }
        FieldEntries entries = new FieldEntries(wanted, held.get()).converged().choices(lacking);
        if (!entries.entries().isEmpty()) {
            fields.add(
                    new FieldStep(type, wanted, held.get().get("id"), entries.body(), set, lacking, entries.entries()));
        }
    }

    private static Optional<String> setOf(Optional<MapValue> held) {
        return held.map(row -> row.getOrNull("choice_set"))
                .flatMap(Value::asMap)
                .flatMap(set -> set.getOrNull("name").asText());
    }

    private MapValue body(WantedCustomField wanted) {
        MapValue.Builder body = MapValue.builder()
                .put("name", Value.of(wanted.name()))
                .put("label", Value.of(title(wanted.name())))
                .put("type", Value.of(FieldTypes.wordFor(wanted.kind())));
        if (wanted.required()) {
            body.put("required", Value.of(true));
        }
        wanted.description().ifPresent(text -> body.put("description", Value.of(text)));
        wanted.pattern().ifPresent(text -> body.put("validation_regex", Value.of(text)));
        wanted.target().ifPresent(target -> {
            ContentType model = server.model(target).contentType();
            body.put("app_label", Value.of(model.application())).put("model", Value.of(model.model()));
        });
        return body.build();
    }

    private static String title(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static BackendException mismatch(String what) {
        return new BackendException(BackendFailure.SCHEMA_MISMATCH, what);
    }
}
