package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.RecordedNetBox.Exchange;
import io.alembic.testkit.netbox.StubCalls.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the stub what a real NetBox was asked, with the objects that one held, and compares what both answer. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NetBoxStubRecordedTest {

    private static final StubTypes TYPES = StubTypes.load();
    private static final Pattern DEPENDANT = Pattern.compile("\\((\\d+)\\)(?=, |$)");

    private NetBoxStub untouched;
    private NetBoxStub written;

    @BeforeAll
    void fill() {
        untouched = SeededStub.start();
        written = SeededStub.start();
        for (long id = 3286; id < 3300; id++) {
            written.hold("dcim.interface", madeForTheRecording(id));
        }
    }

    @AfterAll
    void close() {
        untouched.close();
        written.close();
    }

    static Stream<Exchange> failures() {
        return known("90-");
    }

    static Stream<Exchange> reads() {
        return Stream.of("61d", "61e", "63-", "63b", "63d", "63e", "64", "65")
                .flatMap(NetBoxStubRecordedTest::known)
                .filter(exchange -> !exchange.path().contains("parent="));
    }

    static Stream<Exchange> objects() {
        return known("70-").filter(exchange -> exchange.name().endsWith("-1-get"));
    }

    static Stream<Exchange> protectedObjects() {
        return known("91-")
                .filter(exchange -> exchange.status() == 409)
                .filter(exchange -> !exchange.name().endsWith("vc-master"));
    }

    static Stream<String> bulks() {
        return Stream.of("cables", "devices", "interfaces", "ip-addresses", "prefixes", "sites", "tags");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void refuses_in_the_same_words(Exchange recorded) {
        Answered answered = send(written, recorded);

        assertThat(answered.status()).isEqualTo(recorded.status());
        assertThat(answered.body()).isEqualTo(recorded.answer());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void reads_as_many_of_the_same_form(Exchange recorded) {
        Answered answered = send(untouched, recorded);

        assertThat(answered.status()).isEqualTo(recorded.status());
        if (recorded.status() == 200) {
            MapValue theirs = recorded.answer().asMap().orElseThrow();
            assertThat(answered.map().getOrNull("count")).isEqualTo(theirs.getOrNull("count"));
            assertThat(address(answered.map().getOrNull("next"))).isEqualTo(address(theirs.getOrNull("next")));
            assertThat(names(answered.results())).isEqualTo(names(StubObjects.list(theirs.getOrNull("results"))));
        } else {
            assertThat(answered.body()).isEqualTo(recorded.answer());
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void shows_the_same_fields_of_an_object_with_the_same_custom_fields(Exchange recorded) {
        MapValue theirs = recorded.answer().asMap().orElseThrow();

        MapValue ours = send(untouched, recorded).map();

        assertThat(ours.names()).isEqualTo(theirs.names());
        assertThat(StubObjects.map(ours.getOrNull("custom_fields")).names())
                .isEqualTo(StubObjects.map(theirs.getOrNull("custom_fields")).names());
        for (String name : List.of("status", "tags", "name", "description", "prefix", "address", "mac_address")) {
            assertThat(local(ours.getOrNull(name))).as(name).isEqualTo(local(theirs.getOrNull(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("protectedObjects")
    void protects_the_same_objects(Exchange recorded) {
        Answered answered = send(written, recorded);

        assertThat(answered.status()).isEqualTo(409);
        assertThat(dependants(recorded.answer())).containsAll(dependants(answered.body()));
    }

    @ParameterizedTest
    @MethodSource("bulks")
    void writes_lists_with_answers_of_the_same_form(String type) {
        Exchange post = RecordedNetBox.exchange("80-bulk-" + type + "-1-post");
        Answered created = send(written, post);
        assertThat(created.status()).isEqualTo(post.status());
        assertThat(names(created.list()))
                .isEqualTo(names(post.answer().asList().orElseThrow().elements()));

        for (String step : List.of("-2-patch", "-3-delete")) {
            Exchange recorded = RecordedNetBox.exchange("80-bulk-" + type + step);
            String body = recorded.body();
            for (int i = 0; i < created.list().size(); i++) {
                String theirs = StubObjects.list(post.answer())
                        .get(i)
                        .asMap()
                        .orElseThrow()
                        .getOrNull("id")
                        .toString();
                body = body.replace(
                                "\"id\": " + theirs + "\n",
                                "\"id\": " + created.each("id").get(i) + "\n")
                        .replace(
                                "\"id\": " + theirs + ",",
                                "\"id\": " + created.each("id").get(i) + ",");
            }
            Answered answered = new StubCalls(written).send(recorded.method(), recorded.path(), body);
            assertThat(answered.status()).isEqualTo(recorded.status());
            if (recorded.status() == 200) {
                assertThat(names(answered.list())).isEqualTo(names(StubObjects.list(recorded.answer())));
            }
        }
    }

    private static Answered send(NetBoxStub stub, Exchange recorded) {
        return new StubCalls(stub).send(recorded.method(), recorded.path(), recorded.body());
    }

    /** Interfaces without cables, of a device that the recorded objects lack. */
    private static MapValue madeForTheRecording(long id) {
        return MapValue.of("id", Value.of(id))
                .with("device", Value.of(540))
                .with("name", Value.of("made " + id))
                .with("type", Value.of("1000base-t"));
    }

    /** The exchanges about types that the stub knows. */
    private static Stream<Exchange> known(String start) {
        return RecordedNetBox.names(start).stream()
                .map(RecordedNetBox::exchange)
                .filter(exchange ->
                        TYPES.all().stream().anyMatch(type -> exchange.path().startsWith(type.path())));
    }

    private static Set<String> names(List<Value> rows) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(StubObjects.map(row).names()));
        return names;
    }

    private static List<String> dependants(Value answer) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = DEPENDANT.matcher(StubObjects.text(StubObjects.map(answer), "detail"));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    /** Without the server's own address. */
    private static String address(Value url) {
        return url.asText().orElse("none").replaceFirst("http://[^/]+", "");
    }

    private static String local(Value value) {
        return value.toString().replaceAll("http://[^/]+", "");
    }
}
