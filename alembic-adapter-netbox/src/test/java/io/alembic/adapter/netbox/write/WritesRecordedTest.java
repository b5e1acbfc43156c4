package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpBody;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpResponse;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.RowAnswer;
import io.alembic.testkit.netbox.RecordedNetBox;
import io.alembic.testkit.netbox.RecordedNetBox.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write that was recorded of a NetBox 4.6.8, its answer replayed byte for byte. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
final class WritesRecordedTest {

    private static final Map<String, OperationKind> KINDS = Map.of(
            "POST", OperationKind.CREATE,
            "PATCH", OperationKind.UPDATE,
            "DELETE", OperationKind.DELETE);

    private static final int SHOWN = 200;
    private static final String NO_JSON_SENT = "08b-400-badjson";

    static Stream<String> refusals() {
        return writes().filter(each -> each.status() >= 400).map(Exchange::name);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_told_in_the_words_of_the_server(String name) {
        Exchange exchange = RecordedNetBox.exchange(name);

        BackendException failure = failure(answerTo(exchange));

        assertThat(failure.failure()).isEqualTo(kind(exchange));
        for (String text : texts(exchange)) {
            assertThat(failure.getMessage()).contains(text);
        }
        if (exchange.status() == 400 || exchange.status() == 409) {
            assertThat(failure.getMessage())
                    .startsWith("dcim.site {\"slug\":\"s")
                    .contains("} (uid ");
            assertThat(failure.getMessage()).doesNotContain("http");
        }
    }

    @Test
    void a_list_of_errors_tells_which_rows_are_to_blame() {
        assertThat(guilty("11b-bulk-create-one-bad")).containsOnlyKeys(1, 2);
        assertThat(List.copyOf(guilty("11b-bulk-create-one-bad").values())
                        .get(1)
                        .fieldErrors())
                .extracting("field")
                .containsExactly("slug");
        assertThat(guilty("23d-iface-conflict-in-bulk")).containsOnlyKeys(0);
        assertThat(guilty("27g-cable-bulk-one-bad")).containsOnlyKeys(1);
        assertThat(guilty("40g-bulk-create-required-cf-missing")).containsOnlyKeys(0);
    }

    @Test
    void where_the_server_does_not_say_which_row_nobody_is_blamed() {
        for (String name : List.of(
                "48-device-bulk-one-bad",
                "48b-device-bulk-internal-dup",
                "11d-bulk-create-internal-dup",
                "11g-bulk-patch-one-bad",
                "49-bulk-delete-409")) {
            assertThat(guilty(name)).as(name).isEmpty();
        }
    }

    static Stream<String> bulks() {
        return Stream.of("80-bulk-", "11-bulk-create", "11f-bulk-patch", "11l-bulk-delete")
                .flatMap(start -> RecordedNetBox.names(start).stream());
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void what_was_written_in_bulk_is_known_row_by_row(String name) {
        Exchange exchange = RecordedNetBox.exchange(name);

        List<RowAnswer> rows = answerTo(exchange)
                .fold(
                        BatchAnswer.Answered::rows,
                        refused -> {
                            throw refused.failure();
                        },
                        unknown -> {
                            throw unknown.failure();
                        });

        List<Value> shown = exchange.answer().asList().orElse(ListValue.EMPTY).elements();
        assertThat(rows).hasSameSizeAs(exchange.sent());
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            RowAnswer.Done done = rows.get(i).fold(found -> found, failed -> {
                throw failed.failure();
            });
            assertThat(done.id().isPresent()).isEqualTo(exchange.method().equals("POST"));
            done.id()
                    .ifPresent(id -> assertThat(id.toValue())
                            .isEqualTo(shown.get(row).asMap().orElseThrow().getOrNull("id")));
        }
    }

    @Test
    void rows_that_were_gone_are_known_by_their_absence_from_the_answer() {
        Exchange exchange = RecordedNetBox.exchange("11i-bulk-patch-missing-id");

        List<RowAnswer> rows =
                answerTo(exchange).fold(BatchAnswer.Answered::rows, refused -> List.of(), unknown -> List.of());

        assertThat(rows).hasSize(2);
        assertThat(rows.stream().filter(row -> row.fold(done -> false, failed -> true)))
                .singleElement()
                .satisfies(row -> assertThat(row.<String>fold(
                                done -> "", failed -> failed.failure().getMessage()))
                        .contains("any more"));
    }

    private static Stream<Exchange> writes() {
        return RecordedNetBox.names("").stream()
                .filter(name -> !name.equals(NO_JSON_SENT) && !name.startsWith("bench"))
                .map(RecordedNetBox::exchange)
                .filter(each -> KINDS.containsKey(each.method()))
                .filter(each -> each.path().matches("[a-z-]+/[a-z-]+/(\\d+/)?"))
                .filter(each -> !each.sent().isEmpty() || each.method().equals("DELETE"));
    }

    private static BackendFailure kind(Exchange exchange) {
        String text = exchange.text().toLowerCase(Locale.ROOT);
        boolean taken = text.contains("already exists") || text.contains("unique") || text.contains("duplicate");
        return switch (exchange.status()) {
            case 401, 403 -> BackendFailure.REFUSED;
            case 409 -> BackendFailure.CONFLICT;
            case 412 -> BackendFailure.STALE;
            default -> taken ? BackendFailure.CONFLICT : BackendFailure.REJECTED;
        };
    }

    /** What the server says, each of its texts as far as a message shows it. */
    private static List<String> texts(Exchange exchange) {
        List<String> texts = new ArrayList<>();
        collect(exchange.answer(), texts);
        return texts;
    }

    private static void collect(Value value, List<String> into) {
        value.asList()
                .ifPresent(list -> list.elements().stream()
                        .filter(each -> !each.equals(MapValue.EMPTY))
                        .findFirst()
                        .ifPresent(each -> collect(each, into)));
        value.asMap()
                .ifPresent(map -> map.forEach((name, each) -> {
                    if (!Set.of("netbox_version", "python_version", "exception").contains(name)) {
                        collect(each, into);
                    }
                }));
        value.asText().ifPresent(text -> {
            String line = text.strip().replaceAll("\\s+", " ");
            into.add(line.substring(0, Math.min(line.length(), SHOWN)));
        });
    }

    private static Map<Integer, BackendException> guilty(String name) {
        return answerTo(RecordedNetBox.exchange(name))
                .fold(answered -> Map.of(), BatchAnswer.Refused::guilty, unknown -> Map.of());
    }

    private static BackendException failure(BatchAnswer answer) {
        return answer.fold(
                answered -> {
                    throw new AssertionError("not refused: " + answered);
                },
                refused -> refused.guilty().isEmpty()
                        ? refused.failure()
                        : refused.guilty().get(refused.guilty().firstKey()),
                BatchAnswer.Unknown::failure);
    }

    private static BatchAnswer answerTo(Exchange exchange) {
        String type = exchange.text().startsWith("<") ? "text/html" : "application/json";
        HttpResponse response =
                new HttpResponse(exchange.status(), HttpHeaders.NONE, HttpBody.text(type, exchange.text()));
        return AnsweredBatch.send(
                SentBatch.of(requireNonNull(KINDS.get(exchange.method())), exchange.sent()), response);
    }
}
