package io.alembic.adapter.nautobot.write;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.nautobot.Recorded;
import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.write.ListWrites;
import io.alembic.dcim.write.ObjectLookup;
import io.alembic.dcim.write.StoredCheck;
import io.alembic.http.BaseUrl;
import io.alembic.http.JsonClient;
import io.alembic.http.Redaction;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.testkit.model.Operations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.alembic.adapter.nautobot.Recorded#isThere")
final class RefusalRecordedTest {

    @Test
    void a_create_of_three_says_which_one_is_bad_and_why() {
        Map<Integer, BackendException> guilty =
                guilty(answering("bulk_create_one_bad_400").send(batch(3, OperationKind.CREATE)));

        assertThat(guilty).containsOnlyKeys(1);
        assertThat(List.copyOf(guilty.values()).get(0).fieldErrors())
                .extracting("field")
                .containsExactlyInAnyOrder("device_type", "status", "role", "location");
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        Map<Integer, BackendException> guilty =
                guilty(answering("bulk_create_dup_with_db_400").send(batch(3, OperationKind.CREATE)));

        assertThat(List.copyOf(guilty.values()).get(0).failure()).isEqualTo(BackendFailure.CONFLICT);
    }

    @Test
    void a_change_of_two_does_not_say_which_one_is_bad() {
        BatchAnswer answer = answering("bulk_patch_one_bad").send(batch(2, OperationKind.UPDATE));

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

    private static ListWrites answering(String exchange) {
        NautobotApi api = new NautobotApi(
                new JsonClient(request -> Recorded.httpResponse(exchange), Redaction.NONE),
                BaseUrl.parse("http://nautobot.example", "url"));
        return new ListWrites(
                (method, rows) -> api.send(method, "dcim/devices/", rows),
                new StoredCheck(Set.of()),
                List::of,
                new NothingHeld());
    }

    private static BulkBatch batch(int rows, OperationKind kind) {
        return new BulkBatch(
                new TypeName("dcim.device"),
                kind,
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

    /** What is sent here needs no looking for. */
    private static final class NothingHeld implements ObjectLookup {

        @Override
        public Set<String> existing(TypeName type, Collection<String> ids) {
            return Set.of();
        }

        @Override
        public Map<Key, List<BackendId>> withKeys(TypeName type, Collection<MapValue> keys) {
            return Map.of();
        }
    }
}
