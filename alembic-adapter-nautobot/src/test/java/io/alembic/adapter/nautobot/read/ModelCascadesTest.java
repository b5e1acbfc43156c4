package io.alembic.adapter.nautobot.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelCascadesTest {

    @Test
    void interfaces_go_with_their_device_and_cables_with_their_interfaces() {
        assertThat(ModelCascades.spelledAs(List.of()).edges())
                .contains(
                        edge("dcim.interface", "device", "dcim.device"),
                        edge("dcim.cable", "termination_b_id", "dcim.interface"),
                        edge("dcim.location", "parent", "dcim.location"));
    }

    @Test
    void a_rack_takes_no_devices_along() {
        assertThat(ModelCascades.spelledAs(List.of()).edges())
                .filteredOn(edge -> edge.parent().equals(new TypeName("dcim.rack")))
                .extracting(Edge::child)
                .containsExactly(new TypeName("dcim.rackreservation"));
    }

    @Test
    void no_row_stands_twice_and_they_are_in_order() {
        assertThat(ModelCascades.table().rows().stream()
                        .map(row -> row.parent() + " " + row.child() + " " + row.field())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    @Test
    void declared_types_are_spelled_as_they_are_declared() {
        DeclaredType addresses = new DeclaredType(
                new TypeName("ipam.ip-addresses"),
                new NautobotModel(ContentType.of("ipam.ipaddress"), "ipam/ip-addresses"),
                List.of());

        assertThat(ModelCascades.spelledAs(List.of(addresses)).edges())
                .contains(edge("ipam.ipaddresstointerface", "ip_address", "ipam.ip-addresses"));
    }

    private static Edge edge(String child, String field, String parent) {
        return new Edge(new TypeName(child), field, new TypeName(parent));
    }
}
