package io.alembic.document.decode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentMapperTest {

    enum Mode {
        SMALL_STEPS,
        NONE
    }

    record Server(String baseUrl, Optional<String> token, int retries, List<Mode> modes) {
        Server {
            requireNonNull(baseUrl, "baseUrl is null");
            if (retries > 9) {
                throw new IllegalArgumentException("retries must be 9 at most");
            }
        }
    }

    record Settings(Optional<Server> server, Map<String, String> env, boolean strict, Optional<List<Integer>> sizes) {}

    record Held(
            Value any,
            MapValue attrs,
            Uid uid,
            TypeName type,
            Key key,
            Optional<BackendId> backendId,
            SortedMap<Uid, BackendId> ids) {}

    private static final String GOOD = """
            server:
              base_url: http://h
              retries: 3
              modes: [small_steps]
            env: {A: x, B: 5}
            strict: true
            """;

    @Test
    void decodes_a_record_of_records() {
        assertThat(decode(GOOD, Settings.class))
                .isEqualTo(new Settings(
                        Optional.of(new Server("http://h", Optional.empty(), 3, List.of(Mode.SMALL_STEPS))),
                        Map.of("A", "x", "B", "5"),
                        true,
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "retries: 3 | retires: 3 | in:3:3: server.retires: unknown member (expected: base_url, modes, retries, token)",
                "retries: 3 | retries: x | in:3:12: server.retries: expected a whole number",
                "retries: 3 | retries: 1.5 | in:3:12: server.retries: expected a whole number",
                "retries: 3 | retries: '3' | in:3:12: server.retries: expected a whole number",
                "retries: 3 | retries: 99 | in:2:3: server: retries must be 9 at most",
                "base_url: http://h | base_url: | in:2:12: server.base_url: the member is missing or null",
                "base_url: http://h | token: t | in:2:3: server.base_url: the member is missing or null",
                "base_url: http://h | base_url: [] | in:2:13: server.base_url: expected text",
                "[small_steps] | [none, big] | in:4:17: server.modes[1]: expected one of small_steps, none",
                "[small_steps] | none | in:4:10: server.modes: expected a list",
                "strict: true | strict: yes | in:6:9: strict: expected true or false",
                "strict: true | strict: 1 | in:6:9: strict: expected true or false",
                "strict: true | other: 1 | in:6:1: other: unknown member (expected: env, server, sizes, strict)",
                "{A: x, B: 5} | 5 | in:5:6: env: expected a mapping",
                "strict: true | `strict: true\nstrict: true` | in:7:1: the member \"strict\" stands twice in one mapping"
            })
    void says_where_and_what_is_expected(String good, String bad, String message) {
        assertThat(failure(GOOD.replace(good, bad), Settings.class)).isEqualTo(message);
    }

    @Test
    void a_missing_boolean_is_missing() {
        assertThat(failure("env: {}", Settings.class))
                .startsWith("in:1:1: strict: ")
                .contains("missing or null");
    }

    @Test
    void the_root_must_be_a_mapping() {
        assertThat(failure("5", Settings.class)).isEqualTo("in:1:1: expected a mapping");
        assertThat(failure("", Settings.class)).isEqualTo("in:1:1: expected a mapping");
    }

    @Test
    void json_takes_no_number_for_text() {
        AlembicException failure = catchThrowableOfType(
                AlembicException.class,
                () -> DocumentMapper.decode(
                        DocumentSource.of("in", "{\"env\": {\"A\": 5}, \"strict\": true}"),
                        DocumentFormat.JSON,
                        Settings.class));

        assertThat(failure.problems().get(0)).hasToString("in:1:15: env.A: expected text");
    }

    @Test
    void messages_hold_no_value() {
        assertThat(failure(GOOD.replace("strict: true", "strict: hunter2"), Settings.class))
                .doesNotContain("hunter2");
    }

    @Test
    void core_types_are_written_and_read_back() {
        Uid uid = Uid.of("a0000000-0000-4000-8000-000000000001");
        Held held = new Held(
                Value.ofNull(),
                MapValue.of("x", Value.of(1)),
                uid,
                new TypeName("t.x"),
                Key.of("n", Value.of("k")),
                Optional.of(BackendId.of(7)),
                new TreeMap<>(Map.of(uid, BackendId.of("x-9"))));
        String json = encode(held);

        assertThat(json)
                .isEqualTo("{\"any\":null,\"attrs\":{\"x\":1},\"uid\":\"" + uid + "\",\"type\":\"t.x\","
                        + "\"key\":{\"n\":\"k\"},\"backend_id\":7,\"ids\":{\"" + uid + "\":\"x-9\"}}");
        assertThat(DocumentMapper.decode(DocumentSource.of("in", json), DocumentFormat.JSON, Held.class))
                .isEqualTo(held);
        assertThat(DocumentMapper.convert(DocumentMapper.toValue(held), Held.class, "held"))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uid: x | uid: expected a uid",
                "uid: 5 | uid: expected a uid",
                "ids: {x: 1} | ids.x: expected a uid as the member name",
                "ids: {a0000000-0000-4000-8000-000000000001: -1} | "
                        + "ids.a0000000-0000-4000-8000-000000000001: expected a whole number or text",
                "key: [] | key: expected a mapping",
                "attrs: 1 | attrs: expected a mapping"
            })
    void core_types_say_what_they_expect(String member, String message) {
        assertThat(failure(member, Held.class)).endsWith(": " + message);
    }

    @Test
    void absent_members_are_not_written() {
        Server server = new Server("http://h", Optional.empty(), 1, List.of());

        assertThat(encode(server)).isEqualTo("{\"base_url\":\"http://h\",\"retries\":1,\"modes\":[]}");
    }

    private static <T> T decode(String yaml, Class<T> type) {
        return DocumentMapper.decode(DocumentSource.of("in", yaml), DocumentFormat.YAML, type);
    }

    private static String failure(String yaml, Class<?> type) {
        AlembicException failure = catchThrowableOfType(AlembicException.class, () -> decode(yaml, type));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        return failure.problems().get(0).toString();
    }

    private static String encode(Object document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.compactJson(out)) {
            DocumentMapper.encode(document, writer);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
