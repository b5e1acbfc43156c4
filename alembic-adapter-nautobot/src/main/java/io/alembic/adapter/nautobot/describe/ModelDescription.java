package io.alembic.adapter.nautobot.describe;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.ModelNames;
import io.alembic.dcim.describe.Untold;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** One model: the fields that can be written, in declared form. */
final class ModelDescription {

    private static final Set<String> NO_FIELDS = Set.of("id", "custom_fields");
    private static final String CONTENT_TYPE = "ContentTypeType";
    private static final Set<String> NAME_LISTS = Set.of("tags", "content_types");
    private static final FieldType NAMES = new FieldType.ListOf(ScalarType.STRING);

    /** Texts with a meaning that the server does not tell. */
    private static final Map<String, FieldType> NAMED = Map.of(
            "ipam.prefix.prefix", ScalarType.PREFIX,
            "ipam.ipaddress.address", ScalarType.CIDR,
            "dcim.interface.mac_address", ScalarType.MAC,
            "virtualization.vminterface.mac_address", ScalarType.MAC);

    private final ContentType model;
    private final Untold untold;
    private final GraphTargets targets;
    private final Function<String, List<ContentType>> routed;
    private final Predicate<ContentType> isData;
    private final SortedMap<String, FieldSchema> fields = new TreeMap<>();
    private final SortedMap<String, String> leftOut = new TreeMap<>();

    /** @param routed the models of a name that have an endpoint */
    ModelDescription(
            ContentType model,
            Untold untold,
            GraphTargets targets,
            Function<String, List<ContentType>> routed,
            Predicate<ContentType> isData) {
        this.model = requireNonNull(model, "model is null");
        this.untold = requireNonNull(untold, "untold is null");
        this.targets = requireNonNull(targets, "targets is null");
        this.routed = requireNonNull(routed, "routed is null");
        this.isData = requireNonNull(isData, "isData is null");
    }

    DescribedType described(ModelFields told, SortedMap<String, FieldSchema> customFields) {
        Optional<GraphType> graph = targets.graphType(model);
        told.byName().values().stream()
                .filter(field -> !field.readOnly() && !NO_FIELDS.contains(field.name()))
                .forEach(field -> add(field, graph.flatMap(type -> type.field(field.name()))));
        customFields.forEach((name, field) -> {
            if (told.has(name)) {
                leftOut.put(name, "the custom field has the name of a field of Nautobot's own");
            } else {
                fields.put(name, field);
            }
        });
        return new DescribedType(fields, untold.keys(model, fields), ScalarType.UUID, leftOut);
    }

    private void add(ModelField field, Optional<GraphField> shown) {
        Optional<String> reason = untold.leftOut(model, field.name());
        if (reason.isPresent()) {
            leftOut.put(field.name(), reason.get());
            return;
        }
        Optional<ContentType> target = target(field, shown);
        Optional<FieldType> type = Optional.ofNullable(NAMED.get(model + "." + field.name()))
                .or(() -> names(field, shown))
                .or(() -> target.isPresent()
                        ? target.filter(isData).map(each -> reference(each, shown))
                        : shown.filter(each -> each.kind() == GraphField.Kind.OBJECT)
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(plain(field, shown)));
        type.ifPresentOrElse(
                each -> fields.put(field.name(), schema(field, each)),
                () -> leftOut.put(field.name(), "what it refers to is no data to converge, or is not told"));
    }

    private static FieldSchema schema(ModelField field, FieldType type) {
        FieldSchema optional = FieldSchema.of(type);
        return field.required() ? optional.asRequired() : optional.asNullable();
    }

    /** What people name rather than refer to: tags, and models. */
    private static Optional<FieldType> names(ModelField field, Optional<GraphField> shown) {
        if (NAME_LISTS.contains(field.name())) {
            return Optional.of(NAMES);
        }
        return shown.filter(each -> each.type().equals(CONTENT_TYPE))
                .map(each -> each.list() ? NAMES : choice(field).orElse(ScalarType.STRING));
    }

    /** The model that a field refers to: that of its GraphQL type; where GraphQL does not show it, the one of its name. */
    private Optional<ContentType> target(ModelField field, Optional<GraphField> shown) {
        if (shown.isPresent()) {
            return shown.filter(each -> each.kind() == GraphField.Kind.OBJECT)
                    .flatMap(each -> targets.contentType(each.type()));
        }
        List<ContentType> named =
                field.kind().equals("field") && field.choices().isEmpty()
                        ? routed.apply(ModelNames.folded(field.name()))
                        : List.of();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static FieldType reference(ContentType target, Optional<GraphField> shown) {
        TypeName name = new TypeName(target.toString());
        return shown.filter(GraphField::list).isPresent()
                ? new FieldType.ReferenceList(name)
                : new FieldType.Reference(name);
    }

    /** The type of a value: what {@code OPTIONS} calls it, where that says anything, else what GraphQL does. */
    private FieldType plain(ModelField field, Optional<GraphField> shown) {
        return choice(field).orElseGet(() -> switch (field.kind()) {
            case "string", "email", "url", "slug", "choice" -> ScalarType.STRING;
            case "integer" -> ScalarType.INT;
            case "float", "decimal" -> ScalarType.FLOAT;
            case "boolean" -> ScalarType.BOOL;
            case "date" -> ScalarType.DATE;
            case "datetime" -> ScalarType.DATETIME;
            default -> shown.map(GraphField::type).map(ModelDescription::scalar).orElse(ScalarType.JSON);
        });
    }

    private static FieldType scalar(String graphType) {
        return switch (graphType) {
            case "String" -> ScalarType.STRING;
            case "Int", "BigInteger", "BigInt" -> ScalarType.INT;
            case "Float", "Decimal" -> ScalarType.FLOAT;
            case "Boolean" -> ScalarType.BOOL;
            case "Date" -> ScalarType.DATE;
            case "DateTime" -> ScalarType.DATETIME;
            default -> ScalarType.JSON;
        };
    }

    private static Optional<FieldType> choice(ModelField field) {
        List<Value> values = field.choices().stream()
                .map(ModelField.Choice::value)
                .filter(value -> !value.isNull() && !value.equals(Value.of("")))
                .toList();
        List<String> texts =
                values.stream().flatMap(value -> value.asText().stream()).toList();
        if (values.isEmpty() || field.kind().equals("list")) {
            return Optional.empty();
        }
        return Optional.of(texts.size() == values.size() ? new FieldType.Enumeration(texts) : ScalarType.INT);
    }
}
