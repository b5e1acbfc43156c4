package io.alembic.adapter.nautobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.nautobot.NautobotStub;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of a GraphQL list are held against the counts that REST announces before and after. */
final class NautobotCountsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("name", ScalarType.STRING)
            .build();

    private final AtomicInteger made = new AtomicInteger();
    private NautobotStub stub;
    private Backend backend;

    @BeforeEach
    void open() {
        stub = NautobotStub.start();
        add();
        backend = StubbedNautobot.open(stub);
    }

    @AfterEach
    void close() {
        backend.close();
        stub.close();
    }

    @Test
    void an_object_that_comes_while_a_list_is_read_is_among_the_objects_read() {
        stub.whileListed(1, this::add);

        assertThat(new Converged(backend, SCHEMA).read()).hasSize(2);
    }

    @Test
    void a_list_that_never_keeps_still_is_refused() {
        stub.whileListed(Integer.MAX_VALUE, this::add);

        assertThatReading()
                .hasMessage("dcim/manufacturers/ could not be read whole: objects came and went during each of 3"
                        + " attempts");
    }

    @Test
    void a_list_shorter_than_announced_is_refused() {
        stub.hideFromGraph(1);
        add();

        assertThatReading().hasMessage("GraphQL showed 1 objects of dcim/manufacturers/, but REST announces 2");
    }

    private AbstractThrowableAssert<?, ?> assertThatReading() {
        return assertThatThrownBy(() -> new Converged(backend, SCHEMA).read())
                .isInstanceOfSatisfying(
                        BackendException.class,
                        failure -> assertThat(failure.failure()).isEqualTo(BackendFailure.PROTOCOL));
    }

    private void add() {
        int number = made.incrementAndGet();
        stub.hold(
                "dcim.manufacturer",
                MapValue.builder()
                        .put("id", Value.of(new UUID(0, number).toString()))
                        .put("name", Value.of("vendor " + number))
                        .build());
    }
}
