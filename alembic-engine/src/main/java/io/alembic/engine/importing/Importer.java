package io.alembic.engine.importing;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Declares what a backend holds: the declared attributes of every observed object, references by uid, sorted by type and
 * key. Scope and objects of the inventory whose schema is used play no part.
 */
public final class Importer {

    private final ImportedIdentities identities;
    private final Problems problems = new Problems();
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();

    private Importer(ImportedIdentities identities) {
        this.identities = identities;
    }

    /**
     * @param bindings what state binds; those objects keep their uids
     * @throws io.alembic.core.problem.AlembicException of kind BACKEND when two objects share an id or a key, when one has
     *     an undeclared type, and when a reference leads to nothing observed; of kind INVALID_INPUT when the result does not validate
     */
    public static ImportOutcome run(Schema schema, Observation observation, Bindings bindings) {
        List<ImportedObject> observed = new ImportCheck(schema).check(observation.objects());
        Importer importer = new Importer(ImportedIdentities.of(observed, bindings));
        SortedMap<TypeKey, List<ObservedObject>> byKey = new TreeMap<>();
        List<InventoryObject> objects = new ArrayList<>(observed.size());
        for (ImportedObject object : observed) {
            InventoryObject declared = importer.declare(object);
            byKey.computeIfAbsent(declared.typeKey(), key -> new ArrayList<>(1)).add(object.observed());
            objects.add(declared);
        }
        objects.sort(Comparator.comparing(InventoryObject::type).thenComparing(InventoryObject::key));
        importer.refuseSharedKeys(byKey);
        importer.problems.throwIfAny(ErrorKind.BACKEND, "what the backend holds cannot be declared");
        Inventory inventory = new Inventory(schema, Optional.empty(), objects);
        ImportValidation.check(inventory);
        List<String> warnings = new ArrayList<>(observation.warnings());
        importer.leftOut.forEach((field, count) ->
                warnings.add("left out " + field + " of " + count + " object(s): the inventory does not declare it"));
        return new ImportOutcome(inventory, warnings);
    }

    private InventoryObject declare(ImportedObject object) {
        ObservedObject observed = object.observed();
        Key key = identities.keyOf(object);
        MapValue.Builder attributes = MapValue.builder();
        observed.attributes().forEach((name, value) -> {
            FieldSchema field = object.type().fields().get(name);
            if (field != null) {
                attributes.put(name, declared(object, name, field, value));
            } else if (!object.type().key().containsKey(name)) {
                leftOut.merge(observed.type() + "." + name, 1, Integer::sum);
            }
        });
        References.forEach(
                object.type().key(), key.fields(), (target, leaf) -> refuseLeft(object, "its key", target, leaf));
        return new InventoryObject(identities.uidOf(object, key), observed.type(), key, attributes.build());
    }

    private Value declared(ImportedObject object, String name, FieldSchema field, Value value) {
        return References.map(field.type(), value, (target, leaf) -> {
            Value resolved = identities.resolved(target, leaf);
            refuseLeft(object, object.observed().type() + "." + name, target, resolved);
            return resolved;
        });
    }

    private void refuseLeft(ImportedObject object, String place, TypeName target, Value leaf) {
        Optional<BackendId> left = ImportedIdentities.leftIn(leaf);
        left.ifPresent(id -> problems.add(Problem.of(
                "unresolved_reference",
                object.observed().typeKey() + ": " + place + " refers to " + target + " with id " + id
                        + ", which the backend did not report")));
    }

    private void refuseSharedKeys(Map<TypeKey, List<ObservedObject>> byKey) {
        byKey.forEach((key, holders) -> {
            if (holders.size() > 1) {
                String ids = holders.stream()
                        .map(each -> each.id().map(BackendId::toString).orElse("none"))
                        .sorted()
                        .collect(Collectors.joining(", "));
                problems.add(Problem.of(
                        "duplicate_key",
                        holders.size() + " objects of the backend have the key " + key + ": ids " + ids));
            }
        });
    }
}
