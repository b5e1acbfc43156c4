package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated project as its users meet it: through the server, by REST and by admin pages. */
final class ApiAndAdminIT {

    private static final String OSLO = "0c57a000-0000-4000-8000-000000000001";
    private static final String CORE1 = "0c57a000-0000-4000-8000-000000000021";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrfmiddlewaretoken\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @BeforeAll
    static void has_a_python_with_django() {
        VirtualEnvironment.make();
    }

    @ParameterizedTest
    @EnumSource
    void objects_are_read_by_anybody_and_written_with_a_token(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        String token = project.token();
        try (RunningProject server = project.serve()) {
            assertThat(server.get("/api/netdevices/" + CORE1).body())
                    .isEqualTo(server.get("/api/netdevices/" + CORE1 + "/").body())
                    .contains("\"facts\":{\"cards\":[1,2],\"vendor\":\"example\"}", "\"seen\":\"2026-11-01T12:00:00Z\"")
                    .contains("\"key\":\"{\\\"name\\\":\\\"core1\\\",\\\"site\\\":\\\"" + OSLO + "\\\"}\"");
            assertThat(server.get("/api/netdevices?search=edge&name=edge1").body())
                    .contains("\"count\":1,");

            String body = "{\"uid\": \"0c57a000-0000-4000-8000-0000000000ff\", \"name\": \"new\", \"site\": \"" + OSLO
                    + "\", \"uplinks\": [\"" + CORE1 + "\"], \"management\": \"2001:db8::ff\"}";
            assertThat(server.post("/api/netdevices", body, "none").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> created = server.post("/api/netdevices", body, token);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            assertThat(created.body())
                    .contains("\"uid\":\"0c57a000-0000-4000-8000-0000000000ff\"", "\\\"name\\\":\\\"new\\\"")
                    .contains("\"serial\":null", "\"notes\":\"\"", "\"management\":\"2001:db8::ff\"");
            assertThat(server.post("/api/netdevices/", body, token).statusCode())
                    .isEqualTo(400);

            assertThat(server.withToken(
                                    "PATCH",
                                    "/api/netdevices/0c57a000-0000-4000-8000-0000000000ff",
                                    "{\"name\": \"renamed\"}",
                                    token)
                            .body())
                    .contains("\\\"name\\\":\\\"renamed\\\"");
            assertThat(server.withToken("DELETE", "/api/netsites/" + OSLO, "", token)
                            .statusCode())
                    .isEqualTo(409);
            assertThat(server.withToken("DELETE", "/api/netdevices/0c57a000-0000-4000-8000-0000000000ff/", "", token)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void what_the_schema_refuses_the_api_refuses() {
        CastProject project = new CastProject(folder, Database.SQLITE.variables());
        project.cast();
        String token = project.token();
        try (RunningProject server = project.serve()) {
            assertThat(server.post("/api/netsites", "{\"slug\": \"Not A Slug\", \"name\": \"x\"}", token)
                            .body())
                    .contains("\"slug\":[");
            assertThat(server.post("/api/netsites", "{\"slug\": \"a\", \"name\": \"x\", \"contacts\": [1]}", token)
                            .body())
                    .contains("\"contacts\":[");
            assertThat(server.post("/api/netsites", "{\"slug\": \"a\", \"name\": \"x\", \"status\": \"gone\"}", token)
                            .body())
                    .contains("\"status\":[");
            assertThat(server.post("/api/netprefixes", "{\"prefix\": \"10.0.0.0\"}", token)
                            .body())
                    .contains("\"prefix\":[");
            assertThat(server.post(
                                    "/api/netasns",
                                    "{\"number\": 1, \"holder\": \"x\", \"looking_glass\": \"ftp:\"}",
                                    token)
                            .body())
                    .contains("\"looking_glass\":[");
            assertThat(server.post("/api/netasns", "{\"number\": 4294967295, \"holder\": \"x\"}", token)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void admin_pages_show_and_change_objects(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        project.token();
        try (RunningProject server = project.serve()) {
            submit(server, "/admin/login/", Map.of("username", "boss", "password", "boss-of-tests", "next", "/admin/"));
            assertThat(server.get("/admin/inventory/netdevice/?q=core").body()).contains("core1 / osl");

            submit(server, "/admin/inventory/netsite/add/", Map.of("slug", "trd", "name", "Trondheim", "attrs", "{}"));
            submit(
                    server,
                    "/admin/inventory/netsite/" + OSLO + "/change/",
                    Map.of("slug", "osl", "name", "Oslo S", "status", "retired", "attrs", "{}", "contacts", ""));

            assertThat(server.get("/api/netsites?slug=trd").body())
                    .contains("\"name\":\"Trondheim\"", "\"key\":\"{\\\"slug\\\":\\\"trd\\\"}\"");
            assertThat(server.get("/api/netsites/" + OSLO).body())
                    .contains("\"name\":\"Oslo S\"", "\"status\":\"retired\"", "\"contacts\":[]", "\"latitude\":null");
            assertThat(server.get(
                                    "/admin/autocomplete/?app_label=inventory&model_name=netdevice&field_name=site&term=tr")
                            .body())
                    .contains("\"text\": \"trd\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_generic_backend_converges_it_until_nothing_is_left_to_do(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast("--no-load");
        String token = project.token();
        try (RunningProject server = project.serve()) {
            String with = " PORT=" + server.port() + " TOKEN=" + token + " alembic ";
            String backend = " --backend-config examples/cast/api.yaml";
            project.shell(with + "plan -q -f model.yaml -o plan.json" + backend + ";" + with + "apply -q -p plan.json"
                    + backend + ";" + with + "plan -f model.yaml --detailed-exitcode -o empty.json" + backend);

            project.shell("sed -i 's/name: Bergen, status: planned/name: Bergen, status: active/;"
                    + " s/^      serial: FX1001/      serial: FX1002/' model.yaml;"
                    + " sed -i '/^  - uid: .*32$/,/speed/d' model.yaml");
            project.shell(with + "plan -q -f model.yaml --allow-delete -o plan.json" + backend + ";" + with
                    + "apply -q -p plan.json --allow-delete" + backend + ";" + with
                    + "plan -f model.yaml --detailed-exitcode -o empty.json" + backend);
            assertThat(server.get("/api/netinterfaces").body()).contains("\"count\":1,");
        }
    }

    /** Fills in a page's form as a browser does; what comes back must not be the form again. */
    private static void submit(RunningProject server, String path, Map<String, String> fields) {
        Matcher found = FORM_TOKEN.matcher(server.get(path).body());
        assertThat(found.find()).as("a form at " + path).isTrue();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("csrfmiddlewaretoken", found.group(1));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                server.send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.uri().getPath()).as(answer.body()).isNotEqualTo(path);
    }
}
