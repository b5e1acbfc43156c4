package io.alembic.adapter.netbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpBody;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpResponse;
import io.alembic.http.bulk.BatchAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How NetBox says from 4.7 on which rows of an array are to blame, as its development describes it. */
final class RowErrorsTest {

    private static final List<Value> IDS = List.of(id(11), id(12), id(13));

    @Test
    void rows_are_named_by_their_place_in_what_was_sent() {
        Map<Integer, BackendException> guilty = guilty(OperationKind.CREATE, 400, """
                {"detail": "1 of 3 objects could not be created.",
                 "errors": [{"index": 1, "errors": {"status": ["bogus is not a valid choice."]}}]}""");

        assertThat(guilty).containsOnlyKeys(1);
        assertThat(guilty.get(1))
                .hasMessageEndingWith("could not be created: status: bogus is not a valid choice.")
                .hasMessageContaining("\"s1\"");
    }

    @Test
    void rows_are_named_by_their_ids() {
        assertThat(guilty(OperationKind.UPDATE, 400, """
                {"detail": "1 of 3 objects could not be updated.",
                 "errors": [{"id": 13, "errors": {"__all__": ["no"]}}, {"index": 0, "errors": ["Expected an object."]}]}""")).containsOnlyKeys(0, 2);
        assertThat(guilty(OperationKind.DELETE, 409, """
                {"detail": "1 of 3 objects could not be deleted.",
                 "errors": [{"id": 12, "errors": {"__all__": ["2 dependent objects were found."]}}]}""")).containsOnlyKeys(1);
    }

    @Test
    void a_list_that_is_not_as_long_as_what_was_sent_blames_nobody() {
        assertThat(guilty(OperationKind.CREATE, 400, "[{\"name\": [\"no\"]}]")).isEmpty();
    }

    private static Map<Integer, BackendException> guilty(OperationKind kind, int status, String answer) {
        HttpResponse response = new HttpResponse(status, HttpHeaders.NONE, HttpBody.text("application/json", answer));
        return AnsweredBatch.send(SentBatch.of(kind, IDS), response)
                .fold(answered -> Map.of(), BatchAnswer.Refused::guilty, unknown -> Map.of());
    }

    private static Value id(int id) {
        return MapValue.of("id", Value.of(id)).with("name", Value.of("n"));
    }
}
