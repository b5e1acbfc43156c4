package io.alembic.adapter.infrahub.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A declared type beside the kind of the server that holds it. */
public record DeclaredKind(TypeName name, TypeSchema schema, Kind kind) {

    public DeclaredKind {
        requireNonNull(name, "name is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(kind, "kind is null");
    }

    /** All declared fields, those of the key too. */
    public SortedMap<String, FieldSchema> fields() {
        SortedMap<String, FieldSchema> fields = new TreeMap<>(schema.key());
        fields.putAll(schema.fields());
        return Collections.unmodifiableSortedMap(fields);
    }

    /** The declared fields that the kind has, by now. */
    public Set<String> heldFields() {
        return fieldsThat(kind::has);
    }

    /** Lists that the server holds as sets. */
    public Set<String> setFields() {
        return fieldsThat(name ->
                kind.relationship(name).filter(relation -> relation.many()).isPresent());
    }

    /** Fields that the server tells and does not take. */
    public Set<String> readOnlyFields() {
        return fieldsThat(name ->
                kind.attribute(name).filter(attribute -> attribute.readOnly()).isPresent()
                        || kind.relationship(name)
                                .filter(relation -> relation.readOnly())
                                .isPresent());
    }

    /** Texts that the server spells in a case of its own. */
    public Set<String> caselessFields() {
        return fieldsThat(name -> kind.attribute(name)
                .filter(attribute -> attribute.kind().equals("MacAddress"))
                .isPresent());
    }

    /** The declared values of a node: what the kind has no field for is null, as are nulls. */
    MapValue declared(MapValue node) {
        MapValue.Builder values = MapValue.builder();
        fields().forEach((name, field) -> values.put(
                name,
                kind.relationship(name)
                        .map(relation -> RelationForm.declared(relation, node.getOrNull(name)))
                        .or(() -> kind.attribute(name)
                                .map(attribute -> ValueForm.declared(attribute, field.type(), valueIn(node, name))))
                        .orElse(Value.ofNull())));
        return values.build();
    }

    private static Value valueIn(MapValue node, String name) {
        return node.getOrNull(name)
                .asMap()
                .map(attribute -> attribute.getOrNull("value"))
                .orElse(Value.ofNull());
    }

    private Set<String> fieldsThat(Predicate<String> accepted) {
        Set<String> names = new TreeSet<>(fields().keySet());
        names.removeIf(accepted.negate());
        return names;
    }
}
