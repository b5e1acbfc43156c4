package io.alembic.adapter.netbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CascadesTest {

    @Test
    void what_sits_on_an_interface_goes_with_it_whichever_way_it_refers_to_it() {
        assertThat(NetBoxObserver.cascades().spelledAs(Map.of()).edges())
                .contains(
                        edge("dcim.interface", "device", "dcim.device"),
                        edge("ipam.ipaddress", "assigned_object", "dcim.interface"),
                        edge("ipam.prefix", "scope", "dcim.site"),
                        edge("dcim.region", "parent", "dcim.region"));
    }

    @Test
    void declared_types_are_spelled_as_they_are_declared() {
        assertThat(NetBoxObserver.cascades()
                        .spelledAs(Map.of(ContentType.of("ipam.ipaddress"), new TypeName("ipam.ip_address")))
                        .edges())
                .contains(edge("ipam.ip_address", "assigned_object", "dcim.interface"));
    }

    @Test
    void no_row_stands_twice_and_they_are_in_order() {
        assertThat(NetBoxObserver.cascades().rows().stream()
                        .map(row -> row.parent() + " " + row.child() + " " + row.field())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    private static Edge edge(String child, String field, String parent) {
        return new Edge(new TypeName(child), field, new TypeName(parent));
    }
}
