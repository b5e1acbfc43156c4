package io.alembic.cli.fault;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.fault.Fault;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On a REST API that nobody knows: racks with boxes in them, some of which go, come and change. */
final class RestNetwork implements ServedNetwork {

    private static final String CONFIGURATION = """
            backend: generic
            instance: faulty
            config:
              base_url: %s
              types:
                net.rack: { path: /racks, results_path: items, next_path: next, total_path: total, id_path: id,
                            delete_strategy: standard, update_method: PATCH }
                net.box: { path: /boxes, results_path: items, next_path: next, total_path: total, id_path: id,
                           delete_strategy: standard, update_method: PATCH }
            """;
    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .type("net.box")
            .key("rack", ref("net.rack"))
            .key("name", ScalarType.STRING)
            .field("label", ScalarType.STRING)
            .build();
    private static final int BOXES = 5;
    private static final int LEAVING = 4;

    private final RestShelf shelf;
    private final boolean allowsTwins;
    private final int racks;

    RestNetwork(long seed) {
        allowsTwins = seed % 2 == 1;
        racks = 4 + (int) (seed % 3) * 2;
        shelf = new RestShelf(allowsTwins);
    }

    @Override
    public String url() {
        return shelf.url();
    }

    @Override
    public String connection(String url) {
        return CONFIGURATION.formatted(url);
    }

    @Override
    public List<Inventory> declared() {
        List<InventoryObject> before = new ArrayList<>();
        List<InventoryObject> after = new ArrayList<>();
        for (int rack = 1; rack <= racks; rack++) {
            add(before, rack, "first");
            add(after, rack % LEAVING == 0 ? racks + rack : rack, rack % 2 == 0 ? "second" : "first");
        }
        return List.of(new Inventory(SCHEMA, Optional.empty(), before), new Inventory(SCHEMA, Optional.empty(), after));
    }

    private static void add(List<InventoryObject> objects, int number, String label) {
        InventoryObject rack =
                object("net.rack", number * 10).key("name", "rack-" + number).build();
        objects.add(rack);
        for (int box = 1; box <= BOXES; box++) {
            objects.add(object("net.box", number * 10 + box)
                    .key("name", "box-" + number + "-" + box)
                    .key("rack", rack.uid().toString())
                    .with("label", label)
                    .build());
        }
    }

    /** Where no key tells a repeated request from a new one, no client can do anything about it. */
    @Override
    public Set<Fault> faults() {
        Set<Fault> faults = EnumSet.allOf(Fault.class);
        if (allowsTwins) {
            faults.remove(Fault.DELIVERED_TWICE);
        }
        return faults;
    }

    @Override
    public HeldRows held() {
        return type -> shelf.rows(type.name().equals("net.rack") ? "racks" : "boxes");
    }

    @Override
    public void close() {
        shelf.close();
    }
}
