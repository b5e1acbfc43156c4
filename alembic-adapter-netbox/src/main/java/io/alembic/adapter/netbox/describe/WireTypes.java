package io.alembic.adapter.netbox.describe;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.ObjectTypes;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The declared type of what the OpenAPI document shows and takes. A reference is written as a number, so what it leads to is
 * told by what is shown: a component named after the model.
 */
final class WireTypes {

    /** Texts with a meaning that the document does not tell. */
    private static final Map<String, FieldType> NAMED = Map.of(
            "ipam.prefix.prefix", ScalarType.PREFIX,
            "ipam.aggregate.prefix", ScalarType.PREFIX,
            "ipam.ipaddress.address", ScalarType.CIDR,
            "ipam.iprange.start_address", ScalarType.CIDR,
            "ipam.iprange.end_address", ScalarType.CIDR,
            "dcim.macaddress.mac_address", ScalarType.MAC);

    private static final List<String> SHORT_FORMS = List.of("Brief", "Nested");

    private final ObjectTypes models;
    private final ContentType model;

    WireTypes(ObjectTypes models, ContentType model) {
        this.models = requireNonNull(models, "models is null");
        this.model = requireNonNull(model, "model is null");
    }

    Optional<FieldType> named(String field) {
        return Optional.ofNullable(NAMED.get(model + "." + field));
    }

    /**
     * Empty where what a field holds is not told.
     *
     * @param kind the word of {@code OPTIONS} for it; empty where that is not told
     */
    Optional<FieldType> of(MapValue written, MapValue shown, String kind) {
        Optional<String> component = component(shown);
        if (component.isPresent() && text(shown, "type").isEmpty()) {
            return target(component.get()).map(FieldType.Reference::new);
        }
        return switch (text(written, "type")) {
            case "string" -> string(written, kind);
            case "integer" -> integer(written, kind);
            case "number" -> Optional.of(ScalarType.FLOAT);
            case "boolean" -> Optional.of(ScalarType.BOOL);
            case "array" -> array(map(written.getOrNull("items")), map(shown.getOrNull("items")));
            case "" ->
                Optional.of(
                        alternatives(written)
                                        .anyMatch(each -> text(each, "type").equals("string"))
                                ? ScalarType.STRING
                                : ScalarType.JSON);
            default -> Optional.of(ScalarType.JSON);
        };
    }

    private static Optional<FieldType> string(MapValue written, String kind) {
        List<String> choices = written.getOrNull("enum").asList().orElse(ListValue.EMPTY).elements().stream()
                .flatMap(each -> each.asText().stream())
                .filter(each -> !each.isEmpty())
                .toList();
        if (!choices.isEmpty()) {
            return Optional.of(new FieldType.Enumeration(choices));
        }
        return switch (text(written, "format")) {
            case "binary" -> Optional.empty();
            case "date" -> Optional.of(ScalarType.DATE);
            case "date-time" -> Optional.of(ScalarType.DATETIME);
            case "uuid" -> Optional.of(ScalarType.UUID);
            default -> Optional.of(kind.equals("slug") ? ScalarType.SLUG : ScalarType.STRING);
        };
    }

    /** A number that {@code OPTIONS} has no word for is the id of something. */
    private static Optional<FieldType> integer(MapValue written, String kind) {
        return kind.equals("field") && !written.has("enum") ? Optional.empty() : Optional.of(ScalarType.INT);
    }

    private Optional<FieldType> array(MapValue written, MapValue shown) {
        Optional<String> component = component(shown);
        if (text(written, "type").equals("integer") && component.isPresent()) {
            return target(component.get()).map(FieldType.ReferenceList::new);
        }
        return switch (text(written, "type")) {
            case "string" -> Optional.of(new FieldType.ListOf(ScalarType.STRING));
            case "integer" -> Optional.of(new FieldType.ListOf(ScalarType.INT));
            default -> Optional.of(ScalarType.JSON);
        };
    }

    /** The model that a component is named after, if there is just one of the name. */
    private Optional<TypeName> target(String component) {
        String name = SHORT_FORMS.stream()
                .filter(component::startsWith)
                .map(form -> component.substring(form.length()))
                .findFirst()
                .orElse(component);
        List<ContentType> found = models.named(name.toLowerCase(Locale.ROOT));
        return found.size() == 1 ? Optional.of(new TypeName(found.get(0).toString())) : Optional.empty();
    }

    private static Optional<String> component(MapValue schema) {
        return Stream.concat(Stream.of(schema), alternatives(schema))
                .map(each -> text(each, "$ref"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .findFirst();
    }

    private static Stream<MapValue> alternatives(MapValue schema) {
        return Stream.of("allOf", "oneOf")
                .flatMap(name -> schema.getOrNull(name).asList().orElse(ListValue.EMPTY).elements().stream())
                .map(WireTypes::map);
    }

    private static String text(MapValue schema, String name) {
        return schema.getOrNull(name).asText().orElse("");
    }

    private static MapValue map(Value value) {
        return value.asMap().orElse(MapValue.EMPTY);
    }
}
