package io.alembic.adapter.nautobot.read;

import io.alembic.adapter.nautobot.server.CustomField;
import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.model.ModelFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A declared type held against the model it means: a declared field is a field of the model, else a custom field. Only
 * what is declared is ever asked for.
 */
public record DeclaredType(TypeName name, NautobotModel model, List<DeclaredField> fields) {

    private static final String ID = "id";

    /** Fields that are taken on create and shown nowhere; an address is in the namespace of its parent prefix. */
    private static final Map<String, FieldSource.Through> WRITTEN_ONLY =
            Map.of("ipam.ipaddress.namespace", new FieldSource.Through("parent", "namespace"));

    public DeclaredType {
        fields = List.copyOf(fields);
    }

    /**
     * Finds each declared field.
     *
     * @throws BackendException of kind SCHEMA_MISMATCH when the server has no such model, or can never hold a field
     */
    public static DeclaredType of(NautobotServer server, TypeName name, TypeSchema schema) {
        NautobotModel model = server.model(name);
        SortedMap<String, FieldSchema> declared = new TreeMap<>(schema.key());
        declared.putAll(schema.fields());
        List<DeclaredField> fields = new ArrayList<>();
        declared.forEach((field, type) -> fields.add(
                new DeclaredField(field, type, source(server, model, field, isPinned(schema, field, type), name))));
        return new DeclaredType(name, model, fields);
    }

    public Optional<DeclaredField> field(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }

    /** The names of the fields that are taken on create and shown nowhere. */
    public Set<String> writtenOnly() {
        return fields.stream()
                .filter(field -> field.source().fold(found -> false, custom -> false, through -> true))
                .map(DeclaredField::name)
                .collect(Collectors.toUnmodifiableSet());
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

    /** Fields that no custom field is ever made for: keys, which must be there already, and references. */
    private static boolean isPinned(TypeSchema schema, String field, FieldSchema type) {
        return schema.key().containsKey(field) || References.canHold(type.type());
    }

    private static FieldSource source(
            NautobotServer server, NautobotModel model, String field, boolean pinned, TypeName type) {
        FieldSource.Through through = WRITTEN_ONLY.get(model.contentType() + "." + field);
        if (through != null) {
            return through;
        }
        ModelFields fields = server.fields(model);
        if (field.equals(ID) || fields.has(field)) {
            return new FieldSource.Native(field);
        }
        Optional<CustomField> custom = server.customField(model, field);
        if (custom.isPresent()) {
            return new FieldSource.Custom(field);
        }
        if (!fields.complete()) {
            return new FieldSource.Native(field);
        }
        if (pinned) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    type + " has no field \"" + field + "\": Nautobot would drop it on write. Its fields are "
                            + fields.byName().keySet().stream().collect(Collectors.joining(", ")));
        }
        return new FieldSource.Custom(field);
    }
}
