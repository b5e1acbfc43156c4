package io.alembic.adapter.nautobot;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creates that meet what is there already, or one another. */
final class NautobotConflictTest {

    private static final int DEVICES = 20;
    private static final int PORTS = 50;

    private final TemplateNetwork network = new TemplateNetwork();
    private NautobotStub stub;
    private Backend backend;

    @BeforeEach
    void open() {
        stub = NautobotStub.start();
        backend = StubbedNautobot.open(stub);
    }

    @AfterEach
    void close() {
        backend.close();
        stub.close();
    }

    @Test
    void a_thousand_ports_that_the_server_made_of_templates_are_taken_over_in_tens_of_requests() {
        Converged converged = new Converged(backend, TemplateNetwork.SCHEMA);
        assertThat(converged.write(network.ground(PORTS)).allApplied()).isTrue();
        List<Operation> creates = network.devices(DEVICES, PORTS);
        long before = stub.requests();

        RecordedOutcomes outcomes = converged.write(creates);

        long requests = stub.requests() - before;
        assertThat(IntStream.range(0, creates.size())).allMatch(index -> {
            boolean isPort = creates.get(index).type().name().equals("dcim.interface");
            return outcomes.how(index) == (isPort ? AppliedBy.ADOPTING : AppliedBy.WRITING);
        });
        assertThat(requests).isLessThan(80);
        assertThat(converged.read())
                .filteredOn(each -> each.type().name().equals("dcim.interface"))
                .hasSize(DEVICES * PORTS)
                .allSatisfy(
                        each -> assertThat(each.attributes().getOrNull("mtu")).isEqualTo(Value.of(9000)));
    }

    @Test
    void of_two_devices_with_one_name_in_one_place_the_second_fails_alone() {
        Converged converged = new Converged(backend, TemplateNetwork.SCHEMA);
        assertThat(converged.write(network.ground(0)).allApplied()).isTrue();

        RecordedOutcomes outcomes = converged.write(List.of(
                Operations.create(network.device(1, "alembic it same")),
                Operations.create(network.device(2, "alembic it other")),
                Operations.create(network.device(3, "alembic it same"))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(outcomes.how(1)).isEqualTo(AppliedBy.WRITING);
        assertThat(outcomes.failure(2))
                .hasMessageContaining("alembic it 3")
                .hasMessageContaining(network.device(3, "").uid().toString())
                .hasMessageContaining("unique");
    }
}
