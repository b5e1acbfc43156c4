package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of versions other than the one that the stub is made after. */
final class NetBoxReleasesTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .type("dcim.mac_address")
            .key("mac_address", ScalarType.MAC)
            .type("ipam.prefix")
            .key("prefix", ScalarType.PREFIX)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2.9", "4.3.7", "4.4.10", "4.5.9", "4.6.8", "4.7.0-beta1"})
    void what_is_written_is_read_whole_and_without_a_warning(String version) {
        stub.pretend(version);
        stub.capPages(20);
        List<Operation> makers = IntStream.range(0, 130)
                .mapToObj(number -> Operations.create(object("dcim.manufacturer", number)
                        .key("slug", "m-" + number)
                        .with("name", "m " + number)
                        .build()))
                .toList();

        try (Backend backend = StubbedNetBox.open(stub)) {
            Converged converged = new Converged(backend, SCHEMA);

            assertThat(converged.write(makers).allApplied()).isTrue();
            assertThat(converged.observe(new ReadScope.Everything())).satisfies(observed -> {
                assertThat(observed.objects()).hasSize(130);
                assertThat(observed.warnings()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.6.8", "4.7.0"})
    void a_choice_of_a_custom_field_is_its_value_with_a_label_and_without(String version) {
        stub.pretend(version);
        FieldType colours = new FieldType.Enumeration(List.of("red", "green"));
        Schema schema = SchemaBuilder.schema()
                .type("dcim.manufacturer")
                .key("slug", ScalarType.SLUG)
                .field("name", ScalarType.STRING)
                .field("colour", colours)
                .field("colours", new FieldType.ListOf(colours))
                .build();

        try (Backend backend = StubbedNetBox.open(stub)) {
            backend.provisioner().orElseThrow().ensure(schema);
            Converged converged = new Converged(backend, schema);
            InventoryObject maker = object("dcim.manufacturer", 1)
                    .key("slug", "m")
                    .with("name", "m")
                    .with("colour", "red")
                    .with("colours", ListValue.ofTexts(List.of("green", "red")))
                    .build();
            converged.write(List.of(Operations.create(maker)));

            assertThat(converged.read()).singleElement().satisfies(held -> {
                assertThat(held.attributes().getOrNull("colour")).isEqualTo(Value.of("red"));
                assertThat(held.attributes().getOrNull("colours"))
                        .isEqualTo(maker.attributes().getOrNull("colours"));
            });
        }
    }

    @Test
    void a_custom_field_of_a_kind_that_no_version_had_yet_is_in_nobodys_way() {
        stub.hold(
                "extras.customfield",
                MapValue.of("name", Value.of("hologram"))
                        .with("type", Value.of("hologram"))
                        .with("object_types", ListValue.ofTexts(List.of("dcim.manufacturer"))));

        try (Backend backend = StubbedNetBox.open(stub)) {
            assertThat(backend.provisioner().orElseThrow().preview(SCHEMA)).contains(ProvisionReport.EMPTY);
            Converged converged = new Converged(backend, SCHEMA);
            assertThat(converged
                            .write(List.of(Operations.create(object("dcim.manufacturer", 1)
                                    .key("slug", "m")
                                    .with("name", "m")
                                    .build())))
                            .allApplied())
                    .isTrue();
            assertThat(converged.read()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1.11", "4.8.0", "5.0.0"})
    void a_version_that_nothing_was_written_for_is_warned_of(String version) {
        stub.pretend(version);

        try (Backend backend = StubbedNetBox.open(stub)) {
            assertThat(new Converged(backend, SCHEMA)
                            .observe(new ReadScope.Everything())
                            .warnings())
                    .containsExactly(
                            "this is NetBox " + version + "; alembic is written for 4.2 to 4.7: look at the plan"
                                    + " closely, and write to a copy first");
        }
    }
}
