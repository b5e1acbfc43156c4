package io.alembic.adapter.django.app;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * A field of a model.
 *
 * @param key whether it is part of the key, and so required and never null
 * @param readable whether the object it refers to may be named by its own key; in a circle of keys that has no end
 */
public record ModelField(String name, FieldSchema schema, FieldKind kind, boolean key, boolean readable) {

    public ModelField {
        requireNonNull(name, "name is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(kind, "kind is null");
    }

    public boolean required() {
        return key || schema.required();
    }

    /** Whether the column takes a null: texts, collections and relations to many have an empty value of their own. */
    public boolean takesNull() {
        if (key || kind == FieldKind.MANY_TO_MANY) {
            return false;
        }
        return schema.nullable() || (!schema.required() && !kind.isText() && !kind.isJson());
    }

    /** What a relation points to. */
    public Optional<TypeName> target() {
        if (schema.type() instanceof FieldType.Reference reference) {
            return Optional.of(reference.target());
        }
        return schema.type() instanceof FieldType.ReferenceList references
                ? Optional.of(references.target())
                : Optional.empty();
    }

    /** The values to choose from; empty for fields that are no enumeration. */
    public List<String> choices() {
        return schema.type() instanceof FieldType.Enumeration enumeration
                ? enumeration.values().stream().distinct().toList()
                : List.of();
    }

    /** The class of an enumeration's choices: {@code vm_status} has VmStatusChoices. */
    public String choicesClass() {
        return CamelCase.of(name) + "Choices";
    }

    /** The attribute that holds the value in Django: a foreign key's is its column. */
    public String attributeName() {
        return kind == FieldKind.FOREIGN_KEY ? name + "_id" : name;
    }

    /** Whether a list of objects may show it. */
    public boolean isListed() {
        return kind != FieldKind.MANY_TO_MANY && kind != FieldKind.TEXT && !kind.isJson();
    }

    /** Whether one searches in it. */
    public boolean isSearched() {
        return kind.isText() && choices().isEmpty();
    }

    /** Whether it splits a list into few parts. */
    public boolean isFacet() {
        return kind == FieldKind.BOOLEAN || !choices().isEmpty();
    }
}
