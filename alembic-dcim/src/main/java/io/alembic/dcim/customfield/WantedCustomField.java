package io.alembic.dcim.customfield;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.value.ReferenceTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A custom field that one or more declared types want. The server has one field of a name for all models, so all
 * declarations must agree on it.
 *
 * @param contentTypes the models that shall carry it, by the type that declares it
 * @param choices in the order declared; empty unless it is a selection
 * @param target of a reference
 */
public record WantedCustomField(
        String name,
        SortedMap<TypeName, ContentType> contentTypes,
        CustomFieldKind kind,
        boolean required,
        Optional<String> description,
        Optional<String> pattern,
        List<String> choices,
        Optional<TypeName> target) {

    public WantedCustomField {
        requireNonNull(name, "name is null");
        contentTypes = Collections.unmodifiableSortedMap(new TreeMap<>(contentTypes));
        requireNonNull(kind, "kind is null");
        requireNonNull(description, "description is null");
        requireNonNull(pattern, "pattern is null");
        choices = List.copyOf(choices);
        requireNonNull(target, "target is null");
    }

    /** What one type wants. */
    public static WantedCustomField of(String name, TypeName type, ContentType model, FieldSchema field) {
        return new WantedCustomField(
                name,
                new TreeMap<>(java.util.Map.of(type, model)),
                CustomFieldKind.of(field.type()),
                field.required(),
                field.description(),
                TextPattern.of(field),
                choices(field.type()),
                ReferenceTarget.of(field.type()));
    }

    /** The same, without which no object can be. */
    public WantedCustomField asRequired() {
        return new WantedCustomField(name, contentTypes, kind, true, description, pattern, choices, target);
    }

    /** This and what another type wants of the same field; what the two cannot both have goes to {@code conflicts}. */
    public WantedCustomField with(WantedCustomField other, List<String> conflicts) {
        note("type", kind.equals(other.kind), other, conflicts);
        note("target", target.equals(other.target), other, conflicts);
        note("choices", choices.equals(other.choices), other, conflicts);
        note("required", required == other.required, other, conflicts);
        note("description", agree(description, other.description), other, conflicts);
        note("pattern", agree(pattern, other.pattern), other, conflicts);
        SortedMap<TypeName, ContentType> all = new TreeMap<>(contentTypes);
        all.putAll(other.contentTypes);
        return new WantedCustomField(
                name,
                all,
                kind,
                required,
                description.or(() -> other.description),
                pattern.or(() -> other.pattern),
                choices,
                target);
    }

    private void note(String property, boolean same, WantedCustomField other, List<String> conflicts) {
        if (!same) {
            List<String> declarations = new ArrayList<>();
            contentTypes.keySet().forEach(type -> declarations.add(type + "." + name));
            other.contentTypes.keySet().forEach(type -> declarations.add(type + "." + name));
            conflicts.add(
                    "custom field \"" + name + "\": " + String.join(", ", declarations) + " disagree on " + property);
        }
    }

    private static <T> boolean agree(Optional<T> left, Optional<T> right) {
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private static List<String> choices(FieldType type) {
        if (type instanceof FieldType.Enumeration enumeration) {
            return enumeration.values();
        }
        return type instanceof FieldType.ListOf list ? choices(list.item()) : List.of();
    }
}
