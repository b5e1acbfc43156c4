package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.inventory.InventoryObject;
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
import org.junit.jupiter.api.Test;

/** Objects that somebody made since the plan: NetBox says of each kind in other words that it is there. */
final class NetBoxDuplicatesTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("ipam.prefix")
            .key("prefix", ScalarType.PREFIX)
            .field("description", ScalarType.STRING)
            .type("ipam.ipaddress")
            .key("address", ScalarType.CIDR)
            .field("description", ScalarType.STRING)
            .type("dcim.region")
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .field("description", ScalarType.STRING)
            .type("dcim.site")
            .key("comments", ScalarType.TEXT)
            .field("name", ScalarType.STRING)
            .field("slug", ScalarType.SLUG)
            .type("dcim.location")
            .key("site", SchemaBuilder.ref("dcim.site"))
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();
    private final Backend backend = StubbedNetBox.open(stub);
    private final Converged converged = new Converged(backend, SCHEMA);

    @AfterEach
    void stop() {
        backend.close();
        stub.close();
    }

    @Test
    void a_duplicate_prefix_address_or_region_is_taken_over() {
        stub.hold("ipam.prefix", MapValue.of("prefix", Value.of("10.0.0.0/8")));
        stub.hold("ipam.ipaddress", MapValue.of("address", Value.of("10.0.0.1/8")));
        stub.hold("dcim.region", MapValue.of("slug", Value.of("eu")).with("name", Value.of("EU")));

        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(ours("ipam.prefix", 1, "prefix", "10.0.0.0/8")),
                Operations.create(ours("ipam.ipaddress", 2, "address", "10.0.0.1/8")),
                Operations.create(object("dcim.region", 3)
                        .key("slug", "eu")
                        .with("name", "EU")
                        .with("description", "ours")
                        .build())));

        assertThat(List.of(0, 1, 2)).allMatch(index -> outcomes.how(index) == AppliedBy.ADOPTING);
        assertThat(converged.read())
                .allMatch(held -> held.attributes().getOrNull("description").equals(Value.of("ours")))
                .hasSize(3);
    }

    @Test
    void the_same_host_with_another_mask_is_somebody_elses() {
        stub.hold("ipam.ipaddress", MapValue.of("address", Value.of("10.0.0.1/8")));

        RecordedOutcomes outcomes =
                converged.write(List.of(Operations.create(ours("ipam.ipaddress", 1, "address", "10.0.0.1/24"))));

        assertThat(outcomes.failure(0).failure()).isEqualTo(BackendFailure.CONFLICT);
        assertThat(outcomes.failure(0)).hasMessageContaining("Duplicate IP address found in global table");
    }

    @Test
    void the_only_object_that_is_there_is_not_taken_over_where_the_server_ignores_the_key() {
        stub.hold(
                "dcim.site",
                MapValue.of("name", Value.of("Oslo"))
                        .with("slug", Value.of("oslo"))
                        .with("comments", Value.of("theirs")));

        RecordedOutcomes outcomes = converged.write(List.of(Operations.create(site("ours"))));

        assertThat(outcomes.failure(0).fieldErrors()).extracting("field").contains("slug");
        assertThat(stub.takeComplaints()).allMatch(complaint -> complaint.startsWith("comments="));
    }

    @Test
    void a_key_with_a_reference_is_looked_for_by_the_id_of_what_it_refers_to() {
        InventoryObject site = site("ours");
        converged.write(List.of(Operations.create(site)));
        Value id = Value.of(stub.ids("dcim.site").first());
        stub.hold(
                "dcim.location",
                MapValue.of("name", Value.of("Floor 1"))
                        .with("slug", Value.of("f1"))
                        .with("site", id));

        RecordedOutcomes outcomes = converged.write(List.of(Operations.create(object("dcim.location", 2)
                .key("site", Value.of(site.uid().toString()))
                .key("slug", "f1")
                .with("name", "Floor 1")
                .build())));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.ADOPTING);
        assertThat(stub.ids("dcim.location")).hasSize(1);
    }

    private static InventoryObject site(String comments) {
        return object("dcim.site", 1)
                .key("comments", comments)
                .with("name", "Oslo")
                .with("slug", "oslo")
                .build();
    }

    private static InventoryObject ours(String type, int number, String key, String value) {
        return object(type, number).key(key, value).with("description", "ours").build();
    }
}
