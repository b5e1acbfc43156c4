package io.alembic.adapter.netbox.describe;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.GenericReference;
import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.ObjectTypes;
import io.alembic.adapter.netbox.server.OpenApi;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.describe.Untold;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One model: the fields that are both shown and written, in declared form. */
final class ModelDescription {

    private static final String CUSTOM_FIELDS = "custom_fields";
    private static final String TAGS = "tags";
    private static final String TYPE = "_type";

    private final OpenApi document;
    private final Untold untold;
    private final NetBoxModel model;
    private final WireTypes types;
    private final SortedMap<String, FieldSchema> fields = new TreeMap<>();
    private final SortedMap<String, String> leftOut = new TreeMap<>();

    ModelDescription(ObjectTypes models, OpenApi document, Untold untold, NetBoxModel model) {
        this.document = requireNonNull(document, "document is null");
        this.untold = requireNonNull(untold, "untold is null");
        this.model = requireNonNull(model, "model is null");
        this.types = new WireTypes(models, model.contentType());
    }

    /** @param told what the server says to whoever may write; a field that it does not name there is none */
    DescribedType described(ModelFields told, CustomFieldTypes customFields) {
        MapValue shown = document.shownFields(model.path());
        Set<String> required = document.requiredFields(model.path());
        document.writtenFields(model.path()).forEach((name, written) -> {
            boolean isKnown = !told.complete() || told.has(name);
            if (isKnown && !name.equals(CUSTOM_FIELDS) && !name.equals(DescribedType.ID)) {
                add(told, name, map(written), shown.get(name).map(ModelDescription::map), required.contains(name));
            }
        });
        customFields.of(model.contentType()).forEach((name, field) -> {
            if (told.has(name) || shown.has(name) || fields.containsKey(name)) {
                leftOut.put(name, "the custom field has the name of a field of NetBox's own");
            } else {
                fields.put(name, field);
            }
        });
        return new DescribedType(fields, untold.keys(model.contentType(), fields), ScalarType.INT, leftOut);
    }

    private void add(ModelFields told, String name, MapValue written, Optional<MapValue> shown, boolean required) {
        Optional<String> reason = untold.leftOut(model.contentType(), name)
                .or(() -> shown.isEmpty() ? Optional.of("it is written and never shown") : Optional.empty());
        if (reason.isPresent()) {
            leftOut.put(name, reason.get());
            return;
        }
        Optional<GenericReference> pair = pair(told, name);
        if (pair.isPresent()) {
            addPair(told, pair.get());
            return;
        }
        FieldSchema plain = new FieldSchema(
                ScalarType.JSON,
                required,
                document.nullable(model.path(), name).orElse(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        type(told, name, written, shown.get())
                .ifPresentOrElse(
                        type -> fields.put(name, typed(plain, type)),
                        () -> leftOut.put(name, "what it refers to, or holds, is not told"));
    }

    private Optional<FieldType> type(ModelFields told, String name, MapValue written, MapValue shown) {
        if (name.equals(TAGS)) {
            return Optional.of(new FieldType.ListOf(ScalarType.STRING));
        }
        Optional<FieldType> known = untold.reference(model.contentType(), name)
                .map(target -> (FieldType) new FieldType.Reference(target))
                .or(() -> types.named(name));
        return known.isPresent()
                ? known
                : types.of(
                        written, shown, told.field(name).map(ModelField::kind).orElse(""));
    }

    /** Half of a generic reference, which one of the halves stands for. */
    private static Optional<GenericReference> pair(ModelFields told, String name) {
        String base = name.endsWith(TYPE)
                ? name.substring(0, name.length() - TYPE.length())
                : name.endsWith("_id") ? name.substring(0, name.length() - "_id".length()) : "";
        return base.isEmpty()
                ? Optional.empty()
                : GenericReference.of(told, base + "_id")
                        .filter(pair ->
                                pair.typeField().equals(name) || pair.idField().equals(name));
    }

    /** Its objects are of any type, which no reference can be declared to be: a content type and a number. */
    private void addPair(ModelFields told, GenericReference pair) {
        String base = pair.typeField().substring(0, pair.typeField().length() - TYPE.length());
        int cut = base.indexOf('_');
        String shorter = cut < 0 ? base : base.substring(0, cut);
        boolean isShownShorter = !told.has(base)
                && told.field(shorter).filter(ModelField::readOnly).isPresent();
        fields.put(
                isShownShorter ? shorter : base, FieldSchema.of(ScalarType.JSON).asNullable());
    }

    private static FieldSchema typed(FieldSchema plain, FieldType type) {
        return new FieldSchema(
                type, plain.required(), plain.nullable(), plain.format(), plain.pattern(), plain.description());
    }

    private static MapValue map(Value value) {
        return value.asMap().orElse(MapValue.EMPTY);
    }
}
