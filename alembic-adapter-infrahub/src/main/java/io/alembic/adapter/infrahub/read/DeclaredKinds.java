package io.alembic.adapter.infrahub.read;

import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.adapter.infrahub.schema.KindName;
import io.alembic.adapter.infrahub.schema.Relationship;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds declared types against the kinds of the server. All that does not fit is told at once. */
public final class DeclaredKinds {

    private static final TypeSchema NOTHING_DECLARED = TypeSchema.of(Map.of(), Map.of());

    private final List<String> missingTypes = new ArrayList<>();
    private final List<String> missingFields = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();
    private final Map<TypeName, DeclaredKind> kinds = new TreeMap<>();

    private DeclaredKinds() {}

    /** @throws BackendException when two types stand for one kind, or a field is of another nature there */
    public static DeclaredKinds of(ServerSchema server, Schema schema, Collection<TypeName> types) {
        DeclaredKinds declared = new DeclaredKinds();
        requireApart(types);
        for (TypeName type : types) {
            TypeSchema typeSchema = schema.type(type).orElse(NOTHING_DECLARED);
            server.kind(KindName.of(type).kind())
                    .ifPresentOrElse(
                            kind -> declared.add(new DeclaredKind(type, typeSchema, kind)),
                            () -> declared.missingTypes.add(type.name()));
        }
        if (!declared.misfits.isEmpty()) {
            throw mismatch(String.join("; ", declared.misfits));
        }
        return declared;
    }

    /** Two types of one kind would each take the other's objects for its own. */
    public static void requireApart(Collection<TypeName> types) {
        Map<String, TypeName> seen = new HashMap<>();
        for (TypeName type : types) {
            TypeName other = seen.putIfAbsent(KindName.of(type).kind(), type);
            if (other != null) {
                throw mismatch("types " + other + " and " + type + " are one kind, " + KindName.of(type));
            }
        }
    }

    /** The types that the server has. */
    public List<DeclaredKind> present() {
        return List.copyOf(kinds.values());
    }

    public List<String> missingTypes() {
        return List.copyOf(missingTypes);
    }

    /** Fields as {@code type.field} that the server's kinds do not have. */
    public List<String> missingFields() {
        return List.copyOf(missingFields);
    }

    /** What a person should know of what is missing, where that is no failure yet. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        missingTypes.forEach(type -> warnings.add("infrahub has no kind " + KindName.of(new TypeName(type)) + " for "
                + type + " yet; an apply makes it"));
        missingFields.forEach(field -> warnings.add("infrahub has no field " + field + " yet; an apply makes it"));
        return warnings;
    }

    /** These, none of which misses anything. */
    public DeclaredKinds requireWhole() {
        List<String> missing = new ArrayList<>();
        if (!missingTypes.isEmpty()) {
            missing.add("missing types: " + String.join(", ", missingTypes));
        }
        if (!missingFields.isEmpty()) {
            missing.add("missing fields: " + String.join(", ", missingFields));
        }
        if (!missing.isEmpty()) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    "infrahub schema mismatch (define missing types/fields before apply): "
                            + String.join("; ", missing));
        }
        return this;
    }

    private void add(DeclaredKind declared) {
        kinds.put(declared.name(), declared);
        declared.fields().forEach((name, field) -> {
            if (!declared.kind().has(name)) {
                missingFields.add(declared.name() + "." + name);
            }
            objection(declared.kind(), name, field).ifPresent(misfits::add);
        });
    }

    private static Optional<String> objection(Kind kind, String name, FieldSchema field) {
        Optional<Relationship> relation = kind.relationship(name);
        String wanted = field.type() instanceof FieldType.Reference
                ? "a single relation"
                : field.type() instanceof FieldType.ReferenceList ? "a list relation" : "an attribute";
        String held = relation.map(each -> each.many() ? "a list relation" : "a single relation")
                .orElse("an attribute");
        String place = kind.name() + "." + name;
        if (!kind.has(name)) {
            return Optional.empty();
        }
        if (!wanted.equals(held)) {
            return Optional.of("expected " + place + " to be " + wanted + " in infrahub, where it is " + held);
        }
        return kind.attribute(name)
                .flatMap(attribute -> FieldFit.objection(attribute, field.type())
                        .map(objection -> place + ", " + attribute.kind() + " in infrahub, is declared as "
                                + field.type().label() + " and " + objection));
    }

    private static BackendException mismatch(String what) {
        return new BackendException(BackendFailure.SCHEMA_MISMATCH, "infrahub schema mismatch: " + what);
    }
}
