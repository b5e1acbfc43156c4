package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that may write some objects of a type, or none. */
final class NetBoxPermissionsTest {

    private static final int ALWAYS = 999;
    private static final StubAnswer FORBIDDEN =
            StubAnswer.json(403, MapValue.of("detail", Value.of("You do not have permission to perform this action.")));

    private static final Schema MAKERS = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();
    private final Backend backend = StubbedNetBox.open(stub);

    @AfterEach
    void stop() {
        backend.close();
        stub.close();
    }

    @Test
    void one_object_that_the_token_may_not_write_fails_alone() {
        stub.answerInstead(
                ALWAYS,
                request -> request.method().equals("POST")
                        && request.json().toString().contains("\"slug-17\""),
                FORBIDDEN);

        RecordedOutcomes outcomes = write(60);

        assertThat(outcomes.failure(17).failure()).isEqualTo(BackendFailure.REFUSED);
        assertThat(stub.ids("dcim.manufacturer")).hasSize(59);
    }

    @Test
    void a_token_that_may_write_none_is_not_tried_with_each() {
        stub.answerInstead(ALWAYS, request -> request.method().equals("POST"), FORBIDDEN);

        RecordedOutcomes outcomes = write(100);

        assertThat(IntStream.range(0, 100))
                .allMatch(index -> outcomes.failure(index).failure() == BackendFailure.REFUSED);
        assertThat(stub.writes()).hasSizeLessThan(50);
    }

    private RecordedOutcomes write(int count) {
        List<Operation> creates = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(number -> creates.add(Operations.create(object("dcim.manufacturer", number)
                        .key("slug", "slug-" + number)
                        .with("name", "name " + number)
                        .build())));
        return new Converged(backend, MAKERS).write(creates);
    }
}
