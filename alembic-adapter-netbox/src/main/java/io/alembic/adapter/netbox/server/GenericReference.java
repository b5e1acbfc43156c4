package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.Optional;
import java.util.Set;

/**
 * Two fields that together refer to an object of any model: {@code scope_type} and {@code scope_id} are the reference
 * {@code scope} (spec 60 §5). They are told by their names in what the server says of the model.
 */
public record GenericReference(String typeField, String idField) {

    private static final String TYPE = "_type";
    private static final String ID = "_id";

    /** What the objects of a list of generic references have. */
    private static final Set<String> LISTED = Set.of("object_type", "object_id");

    public GenericReference {
        requireNonNull(typeField, "typeField is null");
        requireNonNull(idField, "idField is null");
    }

    /**
     * The generic reference that a declared name means: its own name, its id's, or what the server shows it under, as
     * {@code parent} of the pair {@code parent_object}.
     */
    public static Optional<GenericReference> of(ModelFields fields, String name) {
        if (name.endsWith(ID)) {
            return pair(fields, name.substring(0, name.length() - ID.length()));
        }
        boolean free = fields.field(name).map(ModelField::readOnly).orElse(true);
        return free ? pair(fields, name).or(() -> shownAs(fields, name)) : Optional.empty();
    }

    /** Whether a field holds a list of generic references, as the ends of a cable do. */
    public static boolean isList(ModelFields fields, String name) {
        return fields.field(name)
                .filter(field -> field.members().containsAll(LISTED))
                .isPresent();
    }

    private static Optional<GenericReference> shownAs(ModelFields fields, String name) {
        return fields.has(name)
                ? fields.byName().keySet().stream()
                        .filter(field -> field.startsWith(name + "_") && field.endsWith(TYPE))
                        .flatMap(field -> pair(fields, field.substring(0, field.length() - TYPE.length())).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<GenericReference> pair(ModelFields fields, String name) {
        boolean both = writable(fields, name + TYPE) && writable(fields, name + ID);
        return both ? Optional.of(new GenericReference(name + TYPE, name + ID)) : Optional.empty();
    }

    private static boolean writable(ModelFields fields, String name) {
        return fields.field(name).filter(field -> !field.readOnly()).isPresent();
    }
}
