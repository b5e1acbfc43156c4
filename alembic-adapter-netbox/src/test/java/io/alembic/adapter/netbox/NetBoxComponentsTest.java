package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts that a device has by the templates of its type, as soon as it is there. */
final class NetBoxComponentsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.device")
            .key("name", ScalarType.STRING)
            .field("device_type", ScalarType.INT)
            .field("role", ScalarType.INT)
            .field("site", ScalarType.INT)
            .type("dcim.interface")
            .key("device", ref("dcim.device"))
            .key("name", ScalarType.STRING)
            .field("type", ScalarType.STRING)
            .type("dcim.modulebay")
            .key("device", ref("dcim.device"))
            .key("name", ScalarType.STRING)
            .field("position", ScalarType.STRING)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();
    private final Backend backend = StubbedNetBox.open(stub);
    private final Converged converged = new Converged(backend, SCHEMA);
    private InventoryObject device = object("dcim.device", 1).key("name", "d").build();

    @BeforeEach
    void hold_a_type_with_templates() {
        long maker = stub.hold("dcim.manufacturer", row("name", "m").with("slug", Value.of("m")));
        long type = stub.hold(
                "dcim.devicetype", row("model", "t").with("slug", Value.of("t")).with("manufacturer", Value.of(maker)));
        stub.hold(
                "dcim.interfacetemplate",
                row("name", "eth0").with("device_type", Value.of(type)).with("type", Value.of("virtual")));
        stub.hold("dcim.modulebaytemplate", row("name", "slot1").with("device_type", Value.of(type)));
        long role = stub.hold("dcim.devicerole", row("name", "r").with("slug", Value.of("r")));
        long site = stub.hold("dcim.site", row("name", "s").with("slug", Value.of("s")));
        device = object("dcim.device", 1)
                .key("name", "d")
                .with("device_type", Value.of(type))
                .with("role", Value.of(role))
                .with("site", Value.of(site))
                .build();
    }

    @AfterEach
    void stop() {
        backend.close();
        stub.close();
    }

    @Test
    void ports_are_taken_over() {
        RecordedOutcomes outcomes = converged.write(
                List.of(Operations.create(device), part("dcim.interface", 2, "eth0", "type", "1000base-t")));

        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(stub.ids("dcim.interface")).hasSize(1);
    }

    @Test
    void bays_are_taken_over_although_the_server_would_make_second_ones() {
        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(device),
                part("dcim.modulebay", 2, "slot1", "position", "1"),
                part("dcim.modulebay", 3, "slot2", "position", "2")));

        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(outcomes.how(2)).isEqualTo(AppliedBy.WRITING);
        assertThat(stub.ids("dcim.modulebay")).hasSize(2);
        assertThat(converged.read())
                .filteredOn(each -> each.type().name().equals("dcim.modulebay"))
                .extracting(each -> each.attributes().getOrNull("position"))
                .containsExactlyInAnyOrder(Value.of("1"), Value.of("2"));
    }

    private Operation part(String type, int number, String name, String field, String value) {
        return Operations.create(object(type, number)
                .key("device", Value.of(device.uid().toString()))
                .key("name", name)
                .with(field, value)
                .build());
    }

    private static MapValue row(String name, String value) {
        return MapValue.of(name, Value.of(value));
    }
}
