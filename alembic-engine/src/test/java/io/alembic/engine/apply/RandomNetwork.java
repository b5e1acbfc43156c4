package io.alembic.engine.apply;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A declared network and a backend that holds some of it, some of that changed, and things nobody declared. Sites form a
 * tree, racks stand on sites and point at one another (in circles, too), ports are keyed by their rack.
 */
final class RandomNetwork {

    static final TypeName SITE = new TypeName("net.site");
    static final TypeName RACK = new TypeName("net.rack");
    static final TypeName PORT = new TypeName("net.port");

    static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.site")
            .key("name", ScalarType.STRING)
            .field("label", ScalarType.STRING)
            .field("parent", SchemaBuilder.ref("net.site"))
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .field("label", ScalarType.STRING)
            .field("site", SchemaBuilder.ref("net.site"))
            .field("beside", SchemaBuilder.ref("net.rack"))
            .type("net.port")
            .key("name", ScalarType.STRING)
            .key("rack", SchemaBuilder.ref("net.rack"))
            .field("label", ScalarType.STRING)
            .build();

    private final Random random;
    private final List<InventoryObject> declared = new ArrayList<>();
    private final Map<Uid, BackendId> held = new HashMap<>();
    private final List<BackendId> extraSites = new ArrayList<>();
    private int names;

    RandomNetwork(long seed) {
        random = new Random(seed);
    }

    Inventory inventory() {
        List<InventoryObject> sites = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            sites.add(object(SITE, Map.of("parent", pick(sites))));
        }
        List<Uid> rackUids = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            rackUids.add(newUid());
        }
        List<InventoryObject> racks = new ArrayList<>();
        for (Uid uid : rackUids) {
            Value beside =
                    random.nextBoolean() ? Value.ofNull() : reference(rackUids.get(random.nextInt(rackUids.size())));
            racks.add(object(uid, RACK, Map.of("site", pick(sites), "beside", beside)));
        }
        for (int i = racks.isEmpty() ? 0 : random.nextInt(5); i > 0; i--) {
            declared.add(port(racks.get(random.nextInt(racks.size()))));
        }
        declared.addAll(racks);
        declared.addAll(sites);
        return new Inventory(SCHEMA, Optional.empty(), declared);
    }

    /** Parents before children, so that what is there can refer to what is there. */
    void fill(MemoryBackend backend) {
        for (int i = random.nextInt(3); i > 0; i--) {
            extraSites.add(backend.put(
                    SITE,
                    attributes(
                            "parent",
                            extraSites.isEmpty()
                                    ? Value.ofNull()
                                    : extraSites.get(0).toValue())));
        }
        for (TypeName type : List.of(SITE, RACK, PORT)) {
            declared.stream().filter(object -> object.type().equals(type)).forEach(object -> fill(backend, object));
        }
        for (int i = random.nextInt(3); i > 0 && !extraSites.isEmpty(); i--) {
            BackendId rack = backend.put(
                    RACK,
                    attributes("beside", Value.ofNull())
                            .with("site", extraSites.get(0).toValue()));
            backend.put(PORT, attributes("rack", rack.toValue()));
        }
    }

    private void fill(MemoryBackend backend, InventoryObject object) {
        boolean whole = object.key().fields().entries().stream()
                .allMatch(entry -> !isReference(entry.getValue())
                        || heldId(entry.getValue()).isPresent());
        if (!whole || random.nextInt(3) == 0) {
            return;
        }
        boolean changed = random.nextBoolean();
        MapValue attributes = object.attributes().mapMembers((name, value) -> {
            if (isReference(value)) {
                return heldId(value).map(BackendId::toValue).orElseGet(() -> someSite(name));
            }
            return changed && name.equals("label") ? Value.of("other") : value;
        });
        held.put(object.uid(), backend.put(object.type(), attributes));
    }

    private Value someSite(String field) {
        boolean site = field.equals("site") || field.equals("parent");
        return site && !extraSites.isEmpty() ? extraSites.get(0).toValue() : Value.ofNull();
    }

    private Optional<BackendId> heldId(Value reference) {
        return reference.asText().flatMap(Uid::parse).map(held::get);
    }

    private static boolean isReference(Value value) {
        return value.asText().flatMap(Uid::parse).isPresent();
    }

    private InventoryObject port(InventoryObject rack) {
        MapValue key = MapValue.of("name", Value.of("port" + names++)).with("rack", reference(rack.uid()));
        return new InventoryObject(newUid(), PORT, Key.of(key), key.with("label", Value.of("a port")));
    }

    private InventoryObject object(TypeName type, Map<String, Value> references) {
        return object(newUid(), type, references);
    }

    private InventoryObject object(Uid uid, TypeName type, Map<String, Value> references) {
        Value name = Value.of(type.name() + names++);
        MapValue attributes = MapValue.builder()
                .put("name", name)
                .put("label", Value.of("as declared"))
                .putAll(MapValue.of(references))
                .build();
        return new InventoryObject(uid, type, Key.of("name", name), attributes);
    }

    private MapValue attributes(String field, Value value) {
        return MapValue.of("name", Value.of("extra" + names++))
                .with("label", Value.of("nobody's"))
                .with(field, value);
    }

    private Value pick(List<InventoryObject> objects) {
        return objects.isEmpty() || random.nextInt(4) == 0
                ? Value.ofNull()
                : reference(objects.get(random.nextInt(objects.size())).uid());
    }

    private static Value reference(Uid uid) {
        return Value.of(uid.toString());
    }

    private Uid newUid() {
        return new Uid(new UUID(0x4000L | random.nextLong() << 16, random.nextLong()));
    }
}
