package io.alembic.adapter.infrahub.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.schema.KindName;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Attributes and relationships of one type, as schema documents describe them (spec 62 §4). */
final class FieldDocuments {

    private final TypeName type;
    private final TypeSchema schema;

    FieldDocuments(TypeName type, TypeSchema schema) {
        this.type = requireNonNull(type, "type is null");
        this.schema = requireNonNull(schema, "schema is null");
    }

    /** The members {@code attributes} and {@code relationships} for these fields. */
    MapValue of(Collection<String> names) {
        List<Value> attributes = new ArrayList<>();
        List<Value> relationships = new ArrayList<>();
        for (String name : names) {
            FieldSchema field = schema.field(name).orElseThrow();
            target(field.type())
                    .ifPresentOrElse(
                            target -> relationships.add(relationship(name, field, target)),
                            () -> attributes.add(attribute(name, field)));
        }
        return MapValue.builder()
                .put("attributes", new ListValue(attributes))
                .put("relationships", new ListValue(relationships))
                .build();
    }

    /** What a reference or a list of references leads to. */
    static Optional<TypeName> target(FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return Optional.of(reference.target());
        }
        return type instanceof FieldType.ReferenceList list ? Optional.of(list.target()) : Optional.empty();
    }

    private MapValue attribute(String name, FieldSchema field) {
        MapValue.Builder attribute = described(name, field)
                .put("kind", Value.of(field.type().fold(AttributeKind.OF)))
                .put("optional", Value.of(!isMandatory(name, field)));
        if (schema.key().size() == 1 && schema.key().containsKey(name)) {
            attribute.put("unique", Value.of(true));
        }
        if (field.type() instanceof FieldType.Enumeration choices) {
            attribute.put("choices", choices(choices.values()));
        }
        return attribute.build();
    }

    static ListValue choices(Collection<String> names) {
        return new ListValue(names.stream()
                .map(name -> (Value) MapValue.of("name", Value.of(name)))
                .toList());
    }

    private MapValue relationship(String name, FieldSchema field, TypeName target) {
        boolean many = field.type() instanceof FieldType.ReferenceList;
        return described(name, field)
                .put("peer", Value.of(KindName.of(target).kind()))
                .put("kind", Value.of("Attribute"))
                .put("cardinality", Value.of(many ? "many" : "one"))
                .put("identifier", Value.of(KindName.of(type).kind().toLowerCase(Locale.ROOT) + "__" + name))
                .put("optional", Value.of(!isMandatory(name, field)))
                .put("direction", Value.of("outbound"))
                .build();
    }

    private static MapValue.Builder described(String name, FieldSchema field) {
        MapValue.Builder members = MapValue.builder().put("name", Value.of(name));
        field.description().ifPresent(text -> members.put("description", Value.of(text)));
        return members;
    }

    private boolean isMandatory(String name, FieldSchema field) {
        return field.required() || schema.key().containsKey(name);
    }
}
