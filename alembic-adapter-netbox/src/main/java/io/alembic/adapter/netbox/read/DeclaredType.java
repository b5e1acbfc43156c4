package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.GenericReference;
import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A declared type held against the model it means: a declared field is a field of the model, a generic reference, else a
 * custom field. Only what is declared is ever asked for.
 */
public record DeclaredType(TypeName name, NetBoxModel model, List<DeclaredField> fields) {

    private static final String ID = "id";

    public DeclaredType {
        requireNonNull(name, "name is null");
        requireNonNull(model, "model is null");
        fields = List.copyOf(fields);
    }

    /**
     * Finds each declared field.
     *
     * @throws BackendException of kind SCHEMA_MISMATCH when the server has no such model, or can never hold a field
     */
    public static DeclaredType of(NetBoxServer server, TypeName name, TypeSchema schema) {
        NetBoxModel model = server.model(name);
        SortedMap<String, FieldSchema> declared = new TreeMap<>(schema.key());
        declared.putAll(schema.fields());
        List<DeclaredField> fields = new ArrayList<>();
        declared.forEach((field, type) -> fields.add(new DeclaredField(
                field, type, source(server, model, field, isPinned(server, model, schema, field, type), name))));
        return new DeclaredType(name, model, fields);
    }

    public Optional<DeclaredField> field(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }

    /** This type with nothing declared: only ids are read. */
    DeclaredType withoutFields() {
        return withFields(Set.of());
    }

    /** This type with some of its declared fields. */
    DeclaredType withFields(Set<String> some) {
        return new DeclaredType(
                name,
                model,
                fields.stream().filter(field -> some.contains(field.name())).toList());
    }

    /** Fields that no custom field is ever made for: keys, which must be there already, and what cannot be one. */
    private static boolean isPinned(
            NetBoxServer server, NetBoxModel model, TypeSchema schema, String field, FieldSchema type) {
        return schema.key().containsKey(field)
                || field.equals(DeclaredField.TAGS)
                || (References.canHold(type.type()) && !server.showsCustomFields(model));
    }

    private static FieldSource source(
            NetBoxServer server, NetBoxModel model, String field, boolean pinned, TypeName type) {
        ModelFields fields = server.fields(model);
        if (GenericReference.isList(fields, field)) {
            return new FieldSource.GenericList(field);
        }
        Optional<GenericReference> generic = GenericReference.of(fields, field);
        if (generic.isPresent()) {
            return new FieldSource.Generic(generic.get());
        }
        if (field.equals(ID) || fields.has(field) || model.isCustomObject()) {
            return new FieldSource.Native(field);
        }
        if (server.customField(model.contentType(), field).isPresent()) {
            return new FieldSource.Custom(field);
        }
        if (pinned && !fields.complete()) {
            return new FieldSource.Native(field);
        }
        if (pinned) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    type + " has no field " + field + ": netbox would drop it on write. its fields are "
                            + writable(fields));
        }
        return new FieldSource.Custom(field);
    }

    private static String writable(ModelFields fields) {
        return String.join(
                ", ",
                fields.byName().values().stream()
                        .filter(field -> !field.readOnly())
                        .map(ModelField::name)
                        .toList());
    }
}
