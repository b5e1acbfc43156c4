package io.alembic.adapter.nautobot.write;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.nautobot.Recorded;
import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.ContentType;
import io.alembic.http.BaseUrl;
import io.alembic.http.JsonClient;
import io.alembic.http.Redaction;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.testkit.model.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.alembic.adapter.nautobot.Recorded#isThere")
final class RefusalRecordedTest {

    private static final DeclaredType DEVICES = new DeclaredType(
            new TypeName("dcim.device"), new NautobotModel(ContentType.of("dcim.device"), "dcim/devices/"), List.of());

    @Test
    void a_create_of_three_says_which_one_is_bad_and_why() {
        Map<Integer, BackendException> guilty =
                guilty(new Creates(answering("bulk_create_one_bad_400")).send(DEVICES, batch(3)));

        assertThat(guilty).containsOnlyKeys(1);
        assertThat(List.copyOf(guilty.values()).get(0).fieldErrors())
                .extracting("field")
                .containsExactlyInAnyOrder("device_type", "status", "role", "location");
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        Map<Integer, BackendException> guilty =
                guilty(new Creates(answering("bulk_create_dup_with_db_400")).send(DEVICES, batch(3)));

        assertThat(List.copyOf(guilty.values()).get(0).failure()).isEqualTo(BackendFailure.CONFLICT);
    }

    @Test
    void a_change_of_two_does_not_say_which_one_is_bad() {
        BatchAnswer answer = new Updates(answering("bulk_patch_one_bad")).send(DEVICES, batch(2));

        assertThat(guilty(answer)).isEmpty();
    }

    private static Map<Integer, BackendException> guilty(BatchAnswer answer) {
        return answer.fold(
                answered -> {
                    throw new AssertionError("not refused: " + answered);
                },
                BatchAnswer.Refused::guilty,
                unknown -> {
                    throw new AssertionError("not refused: " + unknown);
                });
    }

    private static NautobotApi answering(String exchange) {
        return new NautobotApi(
                new JsonClient(request -> Recorded.httpResponse(exchange), Redaction.NONE),
                BaseUrl.parse("http://nautobot.example", "url"));
    }

    private static BulkBatch batch(int rows) {
        return new BulkBatch(
                DEVICES.name(),
                OperationKind.CREATE,
                IntStream.range(0, rows)
                        .mapToObj(number -> new BulkRow(
                                new WriteStep(
                                        number,
                                        Operations.create(object("dcim.device", number)
                                                .key("name", "d" + number)
                                                .build()),
                                        0,
                                        List.of()),
                                Optional.of(BackendId.of("id" + number)),
                                MapValue.of("name", io.alembic.core.value.Value.of("d" + number))))
                        .toList());
    }
}
