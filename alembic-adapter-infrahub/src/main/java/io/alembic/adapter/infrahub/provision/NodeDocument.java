package io.alembic.adapter.infrahub.provision;

import io.alembic.adapter.infrahub.schema.KindName;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A new kind as schema documents describe it. Its key is unique there. It is its human friendly id too, where that can
 * be: through a relationship the server takes only an attribute that is unique by itself.
 */
final class NodeDocument {

    private NodeDocument() {}

    static MapValue of(Schema schema, TypeName type) {
        TypeSchema declared = schema.type(type).orElseThrow();
        KindName kind = KindName.of(type);
        TreeSet<String> fields = new TreeSet<>(declared.fields().keySet());
        fields.addAll(declared.key().keySet());
        MapValue.Builder node = MapValue.builder()
                .put("namespace", Value.of(kind.namespace()))
                .put("name", Value.of(kind.name()))
                .putAll(new FieldDocuments(type, declared).of(fields));
        keyPaths(declared)
                .ifPresent(paths -> node.put("uniqueness_constraints", ListValue.of(ListValue.ofTexts(paths))));
        friendlyPaths(schema, declared).ifPresent(paths -> node.put("human_friendly_id", ListValue.ofTexts(paths)));
        keyAttributes(declared).stream()
                .findFirst()
                .ifPresent(name -> node.put("display_label", Value.of("{{ " + name + "__value }}")));
        return node.build();
    }

    private static List<String> keyAttributes(TypeSchema type) {
        List<String> names = new ArrayList<>();
        type.key().forEach((name, field) -> {
            if (FieldDocuments.target(field.type()).isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    private static Optional<List<String>> keyPaths(TypeSchema type) {
        List<String> paths = new ArrayList<>();
        type.key()
                .forEach((name, field) ->
                        paths.add(FieldDocuments.target(field.type()).isPresent() ? name : name + "__value"));
        boolean tellsApart =
                !paths.isEmpty() && type.key().values().stream().allMatch(field -> isComparable(field.type()));
        return tellsApart ? Optional.of(paths) : Optional.empty();
    }

    private static boolean isComparable(FieldType type) {
        return type != ScalarType.JSON
                && !(type instanceof FieldType.ListOf)
                && !(type instanceof FieldType.MapOf)
                && !(type instanceof FieldType.ReferenceList);
    }

    private static Optional<List<String>> friendlyPaths(Schema schema, TypeSchema type) {
        if (keyPaths(type).isEmpty()) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        keyAttributes(type).forEach(name -> paths.add(name + "__value"));
        for (Map.Entry<String, FieldSchema> field : type.key().entrySet()) {
            Optional<TypeName> target = FieldDocuments.target(field.getValue().type());
            Optional<String> unique = target.flatMap(schema::type).flatMap(NodeDocument::uniqueAttribute);
            if (target.isPresent() && unique.isEmpty()) {
                return Optional.empty();
            }
            unique.ifPresent(name -> paths.add(field.getKey() + "__" + name + "__value"));
        }
        return Optional.of(paths);
    }

    private static Optional<String> uniqueAttribute(TypeSchema type) {
        return type.key().size() == 1 ? keyAttributes(type).stream().findFirst() : Optional.empty();
    }
}
