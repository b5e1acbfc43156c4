package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Devices of a type with templates: the server makes their interfaces when it makes them. */
final class TemplateNetwork {

    private static final int FIRST_TEMPLATE = 100;
    private static final int FIRST_DEVICE = 200;
    private static final int FIRST_PORT = 2000;
    private static final FieldType TEXTS = new FieldType.ListOf(ScalarType.STRING);

    static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("name", ScalarType.STRING)
            .type("dcim.devicetype")
            .key("manufacturer", ref("dcim.manufacturer"))
            .key("model", ScalarType.STRING)
            .type("dcim.interfacetemplate")
            .key("device_type", ref("dcim.devicetype"))
            .key("name", ScalarType.STRING)
            .field("type", ScalarType.STRING)
            .type("dcim.locationtype")
            .key("name", ScalarType.STRING)
            .field("content_types", TEXTS)
            .type("dcim.location")
            .key("name", ScalarType.STRING)
            .field("location_type", ref("dcim.locationtype"))
            .field("status", ScalarType.STRING)
            .type("extras.role")
            .key("name", ScalarType.STRING)
            .field("content_types", TEXTS)
            .type("dcim.device")
            .key("asset_tag", ScalarType.STRING)
            .field("name", ScalarType.STRING)
            .field("device_type", ref("dcim.devicetype"))
            .field("role", ref("extras.role"))
            .field("location", ref("dcim.location"))
            .field("status", ScalarType.STRING)
            .type("dcim.interface")
            .key("device", ref("dcim.device"))
            .key("name", ScalarType.STRING)
            .field("type", ScalarType.STRING)
            .field("status", ScalarType.STRING)
            .field("mtu", ScalarType.INT)
            .build();

    private final InventoryObject maker =
            object("dcim.manufacturer", 1).key("name", "alembic it templates").build();
    private final InventoryObject deviceType = object("dcim.devicetype", 2)
            .key("manufacturer", uid(maker))
            .key("model", "with ports")
            .build();
    private final InventoryObject locationType = object("dcim.locationtype", 3)
            .key("name", "alembic it templates")
            .with("content_types", ListValue.ofTexts(List.of("dcim.device")))
            .build();
    private final InventoryObject location = object("dcim.location", 4)
            .key("name", "alembic it templates")
            .with("location_type", locationType)
            .with("status", "Active")
            .build();
    private final InventoryObject role = object("extras.role", 5)
            .key("name", "alembic it templates")
            .with("content_types", ListValue.ofTexts(List.of("dcim.device")))
            .build();

    /** What devices need, and so many templates. */
    List<Operation> ground(int templates) {
        List<Operation> creates = new ArrayList<>();
        List.of(maker, deviceType, locationType, location, role).forEach(each -> creates.add(Operations.create(each)));
        IntStream.range(0, templates)
                .forEach(port -> creates.add(Operations.create(object("dcim.interfacetemplate", FIRST_TEMPLATE + port)
                        .key("device_type", uid(deviceType))
                        .key("name", "xe-0/0/" + port)
                        .with("type", "virtual")
                        .build())));
        return creates;
    }

    InventoryObject device(int number, String name) {
        return object("dcim.device", FIRST_DEVICE + number)
                .key("asset_tag", "alembic it " + number)
                .with("name", name)
                .with("device_type", deviceType)
                .with("role", role)
                .with("location", location)
                .with("status", "Active")
                .build();
    }

    /** So many devices, and all their ports. */
    List<Operation> devices(int devices, int ports) {
        List<Operation> creates = new ArrayList<>();
        for (int number = 0; number < devices; number++) {
            InventoryObject device = device(number, "alembic it t" + number);
            creates.add(Operations.create(device));
            for (int port = 0; port < ports; port++) {
                creates.add(Operations.create(port(device, number * ports + port, port)));
            }
        }
        return creates;
    }

    private static InventoryObject port(InventoryObject device, int number, int port) {
        ObjectBuilder built = object("dcim.interface", FIRST_PORT + number)
                .key("device", uid(device))
                .key("name", "xe-0/0/" + port);
        return built.with("type", "1000base-t")
                .with("status", "Active")
                .with("mtu", Value.of(9000))
                .build();
    }

    private static Value uid(InventoryObject object) {
        return Value.of(object.uid().toString());
    }
}
