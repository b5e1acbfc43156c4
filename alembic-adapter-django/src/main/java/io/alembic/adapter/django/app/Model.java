package io.alembic.adapter.django.app;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The model of a type: its class, and its fields, those of the key first and both parts by name. */
public record Model(TypeName type, String className, List<ModelField> fields) {

    public Model {
        requireNonNull(type, "type is null");
        requireNonNull(className, "className is null");
        fields = List.copyOf(fields);
    }

    /** The name as Django's registry and tables spell it. */
    public String lowerName() {
        return className.toLowerCase(Locale.ROOT);
    }

    public String route() {
        return Plural.of(lowerName());
    }

    /** The type in words: {@code dcim device role}. */
    public String words() {
        return type.name().replace('.', ' ').replace('_', ' ').strip();
    }

    public String wordsOfMany() {
        return Plural.of(words());
    }

    /** How the target of a relation names the way back. */
    public String wayBack(ModelField field) {
        return lowerName() + "_" + field.name();
    }

    public List<ModelField> keyFields() {
        return fields.stream().filter(ModelField::key).toList();
    }

    public Optional<ModelField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
