package io.alembic.adapter.nautobot;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.fault.Fault;
import io.alembic.testkit.fault.FaultProxy;
import io.alembic.testkit.fault.Faults;
import io.alembic.testkit.fault.Passing;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import io.alembic.testkit.nautobot.NautobotStub;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads over one connection on which one request is answered twice. */
final class NautobotSecondAnswerTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("name", ScalarType.STRING)
            .text("name")
            .type("dcim.platform")
            .key("name", ScalarType.STRING)
            .text("name")
            .build();

    private final NautobotStub stub = NautobotStub.start();

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 5; i++) {
            MapValue row =
                    MapValue.of("id", Value.of(Uids.numbered(i).toString())).with("name", Value.of("n" + i));
            stub.hold(i <= 2 ? "dcim.manufacturer" : "dcim.platform", row);
        }
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void the_read_is_right_or_fails_whichever_request_it_is() {
        AtomicInteger requests = new AtomicInteger();
        List<ObservedObject> sound = read(request -> {
            requests.incrementAndGet();
            return Optional.empty();
        });
        assertThat(sound).hasSize(5);
        int right = 0;

        for (int twice = 0; twice < requests.get(); twice++) {
            try {
                assertThat(read(theOneAt(twice)))
                        .as("request " + twice + " is answered twice")
                        .isEqualTo(sound);
                right++;
            } catch (BackendException refused) {
                assertThat(refused.failure()).isEqualTo(BackendFailure.PROTOCOL);
            }
        }

        assertThat(right).as("reads that nothing came of").isPositive();
    }

    private static Faults theOneAt(int position) {
        AtomicInteger seen = new AtomicInteger();
        return request -> seen.getAndIncrement() == position ? Optional.of(Fault.ANSWERED_TWICE) : Optional.empty();
    }

    private List<ObservedObject> read(Faults faults) {
        try (FaultProxy proxy = FaultProxy.start(stub.url(), faults, Passing.UNSEEN);
                Backend backend = StubbedNautobot.open(
                        stub,
                        MapValue.builder()
                                .put("url", Value.of(proxy.url()))
                                .put("max_concurrency", Value.of(1))
                                .put("retries", Value.of(0))
                                .build())) {
            return new Converged(backend, SCHEMA).read();
        }
    }
}
