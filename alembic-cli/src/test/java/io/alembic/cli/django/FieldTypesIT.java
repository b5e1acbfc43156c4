package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type of the model, by loading and through the API: what goes in comes out, and what is wrong does not go in. */
final class FieldTypesIT {

    private static final String R1 = "\"0c57a000-0000-4000-8000-000000000001\"";
    private static final String R2 = "\"0c57a000-0000-4000-8000-000000000002\"";

    /** The fields of the declared object as the API tells them. */
    private static final String FILLED = """
            {"a_string": "Ærlig \\"talt\\" \\\\ \\ud83d\\ude00", "a_nullable_string": "", "a_text": "two\\nlines\\n",
             "a_slug": "a-slug_1", "a_uuid": "0c57a000-0000-4000-8000-0000000000aa", "an_int": 9223372036854775807,
             "a_float": -0.1, "a_bool": false, "a_date": "2024-02-29", "a_datetime": "2026-11-01T21:30:00.123456Z",
             "a_time": "23:59:59.000001", "a_json": {"deep": [1, 2.5, {"x": null}], "big": 18446744073709551615},
             "a_nullable_json": [1], "an_ip_address": "2001:db8::1", "a_cidr": "10.1.2.3/8", "a_prefix": "2001:db8::/32",
             "a_mac": "02-00-5E-10-00-FF", "an_enum": "10g base", "a_list": [1, -9223372036854775808],
             "a_map": {"one": ["a", "b"], "two": []}, "a_ref": %s, "a_list_ref": [%s, %s],
             "a_formatted": "02:00:5e:10:00:01", "a_patterned": "abc1", "a_required_string": "", "a_required_list": [],
             "a_uuid_text": "{0c57a000-0000-4000-8000-0000000000aa}"}
            """.formatted(R1, R1, R2);

    /** Values that stay as they are, the empty ones among them. */
    private static final List<Map.Entry<String, String>> KEPT = List.of(
            Map.entry("a_string", "\"\""),
            Map.entry("a_string", "\"  white space\\tstays \""),
            Map.entry("a_nullable_string", "null"),
            Map.entry("a_text", "\"\""),
            Map.entry("a_slug", "\"\""),
            Map.entry("a_uuid", "null"),
            Map.entry("an_int", "null"),
            Map.entry("an_int", "-9223372036854775808"),
            Map.entry("a_float", "null"),
            Map.entry("a_float", "1e300"),
            Map.entry("a_bool", "null"),
            Map.entry("a_bool", "true"),
            Map.entry("a_date", "null"),
            Map.entry("a_date", "\"0001-01-01\""),
            Map.entry("a_date", "\"9999-12-31\""),
            Map.entry("a_datetime", "null"),
            Map.entry("a_time", "null"),
            Map.entry("a_time", "\"00:00:00\""),
            Map.entry("a_json", "{}"),
            Map.entry("a_json", "[]"),
            Map.entry("a_json", "false"),
            Map.entry("a_json", "0"),
            Map.entry("a_json", "\"\""),
            Map.entry("a_nullable_json", "null"),
            Map.entry("an_ip_address", "null"),
            Map.entry("an_ip_address", "\"192.0.2.1\""),
            Map.entry("a_cidr", "\"\""),
            Map.entry("a_cidr", "\"010.1.002.3/08\""),
            Map.entry("a_prefix", "\"\""),
            Map.entry("a_prefix", "\"::ffff:192.0.2.0/120\""),
            Map.entry("a_uuid_text", "\"URN:uuid:0C57A000-0000-4000-8000-0000000000aa\""),
            Map.entry("a_uuid_text", "\"0C57A0000000400080000000000000aa\""),
            Map.entry("a_mac", "\"\""),
            Map.entry("an_enum", "\"\""),
            Map.entry("an_enum", "\"on\""),
            Map.entry("a_list", "[]"),
            Map.entry("a_map", "{}"),
            Map.entry("a_ref", "null"),
            Map.entry("a_list_ref", "[]"),
            Map.entry("a_formatted", "\"\""),
            Map.entry("a_patterned", "\"\""),
            Map.entry("attrs", "{\"more\": null}"));

    private static final List<Map.Entry<String, String>> WRONG = List.of(
            Map.entry("uid", "\"x\""),
            Map.entry("a_string", "null"),
            Map.entry("a_string", "[]"),
            Map.entry("a_string", "\"a\\u0000b\""),
            Map.entry("a_string", "\"" + "x".repeat(256) + "\""),
            Map.entry("a_text", "{}"),
            Map.entry("a_slug", "\"No Slug\""),
            Map.entry("a_uuid", "\"x\""),
            Map.entry("an_int", "9223372036854775808"),
            Map.entry("an_int", "-9223372036854775809"),
            Map.entry("an_int", "1.5"),
            Map.entry("an_int", "true"),
            Map.entry("a_float", "\"x\""),
            Map.entry("a_float", "1e400"),
            Map.entry("a_bool", "\"maybe\""),
            Map.entry("a_date", "\"2023-02-29\""),
            Map.entry("a_datetime", "\"yesterday\""),
            Map.entry("a_datetime", "\"0001-01-01T00:00:00+14:00\""),
            Map.entry("a_time", "\"24:00:00\""),
            Map.entry("a_json", "null"),
            Map.entry("a_json", "{\"x\": [\"a\\u0000b\"]}"),
            Map.entry("a_json", "{\"\\ud800\": 1}"),
            Map.entry("a_json", "[1e400]"),
            Map.entry("an_ip_address", "\"192.0.2.1/24\""),
            Map.entry("a_cidr", "\"192.0.2.1\""),
            Map.entry("a_prefix", "\"2001:db8::/129\""),
            Map.entry("a_mac", "\"02005e1000ff\""),
            Map.entry("an_enum", "\"gone\""),
            Map.entry("a_list", "[1, \"2\"]"),
            Map.entry("a_list", "{}"),
            Map.entry("a_list", "null"),
            Map.entry("a_map", "{\"one\": 1}"),
            Map.entry("a_map", "[]"),
            Map.entry("a_ref", "\"0c57a000-0000-4000-8000-0000000000ff\""),
            Map.entry("a_ref", "\"r1\""),
            Map.entry("a_list_ref", "[\"0c57a000-0000-4000-8000-0000000000ff\"]"),
            Map.entry("a_list_ref", "null"),
            Map.entry("a_formatted", "\"x\""),
            Map.entry("a_uuid_text", "\"0c57a0000000-4000-8000-0000000000aa\""),
            Map.entry("a_patterned", "\"ABC\""),
            Map.entry("attrs", "[]"),
            Map.entry("attrs", "{\"x\": \"\\u0000\"}"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void has_a_python_with_django() {
        VirtualEnvironment.make();
    }

    @ParameterizedTest
    @EnumSource
    void objects_that_are_loaded_or_posted_come_back_as_they_were(Database database) {
        CastProject project = cast(database);
        String token = project.token();
        try (RunningProject server = project.serve()) {
            MapValue filled = map(FILLED);
            MapValue loaded = map(server.get("/api/labthings/0c57a000-0000-4000-8000-000000000011/"));
            assertThat(only(filled, loaded)).isEqualTo(filled);

            String body = "{\"name\": \"posted\"," + FILLED.strip().substring(1);
            HttpResponse<String> created = server.post("/api/labthings", body, token);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            assertThat(only(filled, map(created))).isEqualTo(filled);
            String uid = map(created).get("uid").flatMap(Value::asText).orElseThrow();
            assertThat(map(server.get("/api/labthings/" + uid))).isEqualTo(map(created));
            assertThat(map(server.withToken("PUT", "/api/labthings/" + uid + "/", created.body(), token)))
                    .isEqualTo(map(created));
            assertThat(server.post("/api/labthings/", body, token).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_value_that_is_patched_stays(Database database) {
        CastProject project = cast(database);
        String token = project.token();
        try (RunningProject server = project.serve()) {
            String path = "/api/labthings/0c57a000-0000-4000-8000-000000000011";
            SoftAssertions softly = new SoftAssertions();
            KEPT.forEach(value -> {
                String body = "{\"" + value.getKey() + "\": " + value.getValue() + "}";
                HttpResponse<String> answer = server.withToken("PATCH", path, body, token);
                softly.assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(200);
                softly.assertThat(only(map(body), map(server.get(path + "/")))).isEqualTo(map(body));
            });
            softly.assertAll();

            assertThat(server.withToken("PATCH", path + "/", "{\"a_datetime\": \"2026-06-01T00:00:00-11:30\"}", token)
                            .body())
                    .contains("\"a_datetime\":\"2026-06-01T11:30:00Z\"");
            assertThat(server.withToken("PATCH", path, "{\"a_datetime\": \"2026-06-01T00:00:00\"}", token)
                            .body())
                    .contains("\"a_datetime\":\"2026-06-01T00:00:00Z\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_wrong_value_is_refused_by_the_name_of_its_field(Database database) {
        CastProject project = cast(database);
        String token = project.token();
        try (RunningProject server = project.serve()) {
            String path = "/api/labthings/0c57a000-0000-4000-8000-000000000011";
            MapValue before = map(server.get(path));
            SoftAssertions softly = new SoftAssertions();
            WRONG.forEach(value -> {
                String body = "{\"" + value.getKey() + "\": " + value.getValue() + "}";
                HttpResponse<String> answer = server.withToken("PATCH", path, body, token);
                softly.assertThat(answer.statusCode()).as(body).isEqualTo(400);
                softly.assertThat(answer.body()).as(body).startsWith("{\"" + value.getKey() + "\":");
            });
            softly.assertThat(server.post("/api/labthings", "{}", token).body())
                    .isEqualTo("{\"name\":[\"This field is required.\"],"
                            + "\"a_required_list\":[\"This field is required.\"],"
                            + "\"a_required_string\":[\"This field is required.\"]}");
            softly.assertAll();
            assertThat(map(server.get(path))).isEqualTo(before);
        }
    }

    private CastProject cast(Database database) {
        CastProject project = new CastProject(folder, database.variables()).of("every-type.yaml");
        project.cast();
        return project;
    }

    /** The members of a map that another has, too. */
    private static MapValue only(MapValue wanted, MapValue all) {
        MapValue.Builder members = MapValue.builder();
        all.forEach((name, value) -> {
            if (wanted.get(name).isPresent()) {
                members.put(name, value);
            }
        });
        return members.build();
    }

    private static MapValue map(HttpResponse<String> answer) {
        return map(answer.body());
    }

    private static MapValue map(String json) {
        return Values.read(DocumentSource.of("answer", json), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
    }
}
