package io.alembic.adapter.infrahub.write;

import io.alembic.adapter.infrahub.server.GraphAnswer;
import io.alembic.adapter.infrahub.server.GraphError;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.write.Refusal;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.RowAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the mutations of one document: one that fails leaves the others in effect, one that cannot be
 * understood leaves nothing.
 */
final class MutationAnswers {

    private MutationAnswers() {}

    static BatchAnswer of(BulkBatch batch, GraphAnswer answer) {
        if (answer.data().isEmpty()) {
            return BatchAnswer.refused(answer.wholeFailure());
        }
        Map<String, GraphError> errors = new HashMap<>();
        answer.errors().forEach(error -> error.alias().ifPresent(alias -> errors.putIfAbsent(alias, error)));
        List<RowAnswer> rows = new ArrayList<>();
        for (BulkRow row : batch.rows()) {
            String alias = "a" + rows.size();
            rows.add(Optional.ofNullable(errors.get(alias))
                    .map(error -> failed(batch, row, error, answer))
                    .orElseGet(() -> done(
                            batch, row, answer.data().get().getOrNull(alias).asMap())));
        }
        return BatchAnswer.answered(rows);
    }

    private static RowAnswer failed(BulkBatch batch, BulkRow row, GraphError error, GraphAnswer answer) {
        return batch.kind() == OperationKind.DELETE && error.isMissingNode()
                ? RowAnswer.alreadyGone()
                : RowAnswer.failed(error.failure(Refusal.describe(row), answer::clean));
    }

    private static RowAnswer done(BulkBatch batch, BulkRow row, Optional<MapValue> result) {
        boolean ok = result.filter(map -> map.getOrNull("ok").equals(BooleanValue.of(true)))
                .isPresent();
        if (!ok) {
            return failed(row, BackendFailure.REJECTED, "the server answered without saying that it is done");
        }
        if (batch.kind() != OperationKind.CREATE) {
            return RowAnswer.done();
        }
        return result.flatMap(map -> map.getOrNull("object").asMap())
                .flatMap(object -> object.getOrNull("id").asText())
                .map(id -> RowAnswer.done(BackendId.of(id)))
                .orElseGet(() -> failed(row, BackendFailure.PROTOCOL, "the server did not tell its id"));
    }

    private static RowAnswer failed(BulkRow row, BackendFailure kind, String what) {
        return RowAnswer.failed(new BackendException(kind, Refusal.describe(row) + ": " + what));
    }
}
