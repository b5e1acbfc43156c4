package io.alembic.dcim.write;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.FieldError;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the server says when it turns an object down: texts by field, in Django's shapes. */
public final class Refusal {

    private static final List<String> OF_THE_WHOLE = List.of("__all__", "non_field_errors", "detail");

    private Refusal() {}

    /** What is known before the server is asked: it can never hold a field as declared. */
    public static BackendException beforehand(InventoryObject object, String field, String what) {
        return new BackendException(
                BackendFailure.REJECTED,
                object.type() + " " + object.key() + " (uid " + object.uid() + "): field \"" + field + "\" " + what,
                List.of(new FieldError(field, what)),
                null);
    }

    /** @param errors {@code {field: [text, …]}} */
    public static BackendException of(BulkRow row, MapValue errors) {
        List<FieldError> fields = new ArrayList<>();
        errors.forEach((field, texts) -> collect(field, texts, fields));
        String all = fields.stream()
                .map(each ->
                        OF_THE_WHOLE.contains(each.field()) ? each.message() : each.field() + ": " + each.message())
                .collect(Collectors.joining("; "));
        List<FieldError> named = fields.stream()
                .filter(each -> !OF_THE_WHOLE.contains(each.field()))
                .toList();
        return new BackendException(kind(all), describe(row) + ": " + all, named, null);
    }

    /** Something else is in the way: what depends on the object, or a constraint of the database. */
    private static BackendException conflict(BulkRow row, JsonAnswer answer, String text) {
        return new BackendException(BackendFailure.CONFLICT, describe(row) + ": " + answer.clean(text));
    }

    /** The refusal of a batch of one, or what is said of a whole batch. */
    public static BackendException of(BulkRow row, JsonAnswer answer) {
        Optional<MapValue> told = answer.jsonIfAny().flatMap(Value::asMap);
        Optional<BackendException> conflict = told.filter(errors -> answer.status() == 409)
                .flatMap(errors -> errors.getOrNull("detail").asText())
                .map(text -> conflict(row, answer, text));
        return conflict.or(() -> told.filter(errors -> answer.status() == 400).map(errors -> of(row, errors)))
                .orElseGet(() -> {
                    BackendException failure = answer.failure();
                    return new BackendException(
                            failure.failure(), describe(row) + ": " + failure.getMessage(), failure);
                });
    }

    /**
     * What an answer that is no success means for a batch; empty for a success. A constraint of the database that the
     * server's own checks missed is a 500, and everything is rolled back.
     *
     * @param sent the rows of the batch that were sent, in order
     */
    static Optional<BatchAnswer> ofBatch(BulkBatch batch, List<BulkRow> sent, JsonAnswer answer) {
        Optional<String> constraint = answer.jsonIfAny()
                .flatMap(Value::asMap)
                .filter(body -> answer.status() == 500)
                .filter(body -> body.getOrNull("exception").equals(Value.of("IntegrityError")))
                .flatMap(body -> body.getOrNull("error").asText());
        if (constraint.isPresent()) {
            return Optional.of(
                    BatchAnswer.refused(conflict(sent.get(0), answer, "the database refused it: " + constraint.get())));
        }
        return answer.status() == 400 || answer.status() == 409
                ? Optional.of(byRow(batch, sent, answer))
                : BatchAnswer.ofStatus(answer);
    }

    private static BatchAnswer byRow(BulkBatch batch, List<BulkRow> sent, JsonAnswer answer) {
        Map<Integer, BackendException> guilty = new TreeMap<>();
        RowErrors.of(sent, answer.jsonIfAny().orElse(Value.ofNull())).forEach((position, errors) -> {
            BulkRow row = sent.get(position);
            guilty.put(batch.rows().indexOf(row), of(row, errors));
        });
        return BatchAnswer.refused(of(sent.get(0), answer), guilty);
    }

    /** {@code dcim.device {"name":"x"} (uid …) could not be created}: whom a failure is about. */
    public static String describe(BulkRow row) {
        Operation operation = row.operation();
        String done = operation.fold(create -> "created", update -> "updated", delete -> "deleted");
        return operation.typeKey() + " (uid " + operation.uid() + ") could not be " + done;
    }

    private static BackendFailure kind(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("already exists") || lower.contains("unique") || lower.contains("duplicate")
                ? BackendFailure.CONFLICT
                : BackendFailure.REJECTED;
    }

    private static void collect(String field, Value texts, List<FieldError> into) {
        if (texts instanceof ListValue list) {
            list.elements().forEach(each -> collect(field, each, into));
        } else if (texts instanceof MapValue nested) {
            nested.forEach((name, value) -> collect(field + "." + name, value, into));
        } else {
            into.add(new FieldError(field, texts.asText().orElse(texts.toString())));
        }
    }
}
