package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.CustomObjectType;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.customfield.WantedCustomField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What it takes to give a server the custom object types of a schema; making the types comes before making fields. */
record CustomObjectSteps(List<TypeName> newTypes, List<FieldStep> fields, List<Gone> goneFields, List<Gone> goneTypes) {

    CustomObjectSteps {
        newTypes = List.copyOf(newTypes);
        fields = List.copyOf(fields);
        goneFields = List.copyOf(goneFields);
        goneTypes = List.copyOf(goneTypes);
    }

    ProvisionReport report() {
        Map<ProvisionChange, List<String>> changes = new EnumMap<>(ProvisionChange.class);
        changes.put(
                ProvisionChange.CREATED_OBJECT_TYPES,
                newTypes.stream().map(TypeName::name).sorted().toList());
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        fields.forEach(step -> {
            created.addAll(step.id().isEmpty() ? List.of(step.place()) : List.of());
            updated.addAll(step.entries());
        });
        changes.put(
                ProvisionChange.CREATED_OBJECT_FIELDS, created.stream().sorted().toList());
        changes.put(
                ProvisionChange.UPDATED_OBJECT_FIELDS, updated.stream().sorted().toList());
        changes.put(ProvisionChange.DELETED_OBJECT_FIELDS, names(goneFields));
        changes.put(ProvisionChange.DELETED_OBJECT_TYPES, names(goneTypes));
        return ProvisionReport.of(changes);
    }

    private static List<String> names(List<Gone> gone) {
        return gone.stream().map(Gone::name).sorted().toList();
    }

    /**
     * A field that is made, or changed where it has an id.
     *
     * @param body of the request, without the type it is of; empty where only choices are missing
     * @param lacking choices
     * @param entries for the report, of a change
     */
    record FieldStep(
            TypeName type,
            WantedCustomField wanted,
            Optional<Value> id,
            MapValue body,
            Optional<ChoiceSet> set,
            List<String> lacking,
            List<String> entries) {

        FieldStep {
            requireNonNull(type, "type is null");
            requireNonNull(wanted, "wanted is null");
            requireNonNull(id, "id is null");
            requireNonNull(body, "body is null");
            requireNonNull(set, "set is null");
            lacking = List.copyOf(lacking);
            entries = List.copyOf(entries);
        }

        String place() {
            return type + "." + wanted.name();
        }
    }

    /** What is deleted, since nothing declares it any more. */
    record Gone(String name, Value id) {

        Gone {
            requireNonNull(name, "name is null");
            requireNonNull(id, "id is null");
        }

        /** A type made here, by the name that its mark tells. */
        static Gone type(CustomObjectType type) {
            return new Gone(type.description().substring(CustomObjectType.MARK.length()), type.id());
        }
    }
}
