package io.alembic.adapter.infrahub.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.read.DeclaredKinds;
import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.adapter.infrahub.schema.Kind;
import io.alembic.adapter.infrahub.schema.KindName;
import io.alembic.adapter.infrahub.schema.ServerSchema;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must be loaded into a branch so that it holds a declared schema, and what that does. Nothing, where it does. */
record SchemaPlan(MapValue document, ProvisionReport report) {

    SchemaPlan {
        requireNonNull(document, "document is null");
        requireNonNull(report, "report is null");
    }

    /** @throws BackendException of kind SCHEMA_MISMATCH when it can never hold it */
    static SchemaPlan of(ServerSchema server, Schema schema) {
        DeclaredKinds.of(server, schema, schema.types().keySet());
        Draft draft = new Draft();
        schema.types()
                .forEach((type, declared) -> server.kind(KindName.of(type).kind())
                        .ifPresentOrElse(kind -> draft.extend(type, declared, kind), () -> draft.create(schema, type)));
        return draft.plan();
    }

    boolean isEmpty() {
        return report.isEmpty();
    }

    /** A plan in the making. */
    private static final class Draft {

        private final List<Value> nodes = new ArrayList<>();
        private final List<Value> extensions = new ArrayList<>();
        private final SortedMap<ProvisionChange, List<String>> changes = new TreeMap<>();

        void create(Schema schema, TypeName type) {
            if (!KindName.of(type).isNamespaced()) {
                throw new BackendException(
                        BackendFailure.SCHEMA_MISMATCH,
                        "infrahub schema provisioning requires namespaced types, such as net." + type + ", not "
                                + type);
            }
            nodes.add(NodeDocument.of(schema, type));
            note(ProvisionChange.CREATED_OBJECT_TYPES, type.name());
            TypeSchema declared = schema.type(type).orElseThrow();
            names(declared).forEach(name -> note(ProvisionChange.CREATED_OBJECT_FIELDS, type + "." + name));
        }

        void extend(TypeName type, TypeSchema declared, Kind kind) {
            Set<String> missing = names(declared);
            missing.removeIf(kind::has);
            missing.forEach(name -> note(ProvisionChange.CREATED_OBJECT_FIELDS, type + "." + name));
            MapValue added = new FieldDocuments(type, declared).of(missing);
            List<Value> attributes = new ArrayList<>(
                    added.getOrNull("attributes").asList().orElseThrow().elements());
            names(declared)
                    .forEach(name -> kind.attribute(name)
                            .flatMap(attribute -> moreChoices(
                                    type, attribute, declared.field(name).orElseThrow()))
                            .ifPresent(attributes::add));
            if (!missing.isEmpty() || !attributes.isEmpty()) {
                extensions.add(added.with("kind", Value.of(kind.name())).with("attributes", new ListValue(attributes)));
            }
        }

        private Optional<MapValue> moreChoices(TypeName type, Attribute attribute, FieldSchema field) {
            if (!attribute.kind().equals(AttributeKind.DROPDOWN)
                    || !(field.type() instanceof FieldType.Enumeration declared)) {
                return Optional.empty();
            }
            Set<String> added = new LinkedHashSet<>(declared.values());
            added.removeAll(attribute.choices());
            if (added.isEmpty()) {
                return Optional.empty();
            }
            note(
                    ProvisionChange.UPDATED_OBJECT_FIELDS,
                    type + "." + attribute.name() + ": choices + "
                            + CanonicalJson.text(ListValue.ofTexts(List.copyOf(added))));
            List<String> all = new ArrayList<>(attribute.choices());
            all.addAll(added);
            return Optional.of(MapValue.builder()
                    .put("name", Value.of(attribute.name()))
                    .put("kind", Value.of(attribute.kind()))
                    .put("optional", Value.of(attribute.optional()))
                    .put("choices", FieldDocuments.choices(all))
                    .build());
        }

        SchemaPlan plan() {
            MapValue.Builder schema = MapValue.builder().put("version", Value.of("1.0"));
            if (!nodes.isEmpty()) {
                schema.put("nodes", new ListValue(nodes));
            }
            if (!extensions.isEmpty()) {
                schema.put("extensions", MapValue.of("nodes", new ListValue(extensions)));
            }
            return new SchemaPlan(MapValue.of("schemas", ListValue.of(schema.build())), ProvisionReport.of(changes));
        }

        private void note(ProvisionChange change, String entry) {
            changes.computeIfAbsent(change, each -> new ArrayList<>()).add(entry);
        }

        private static Set<String> names(TypeSchema declared) {
            Set<String> names = new TreeSet<>(declared.fields().keySet());
            names.addAll(declared.key().keySet());
            return names;
        }
    }
}
