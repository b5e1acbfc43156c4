package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are told, and with what code the program ends, when NetBox or what stands before it says no. */
final class NetBoxErrorsTest {

    private static final int ALWAYS = 99;
    private static final int FAILED = 1;
    private static final int INVALID_OR_STALE = 65;
    private static final int UNAVAILABLE = 69;
    private static final int RESUMABLE = 75;

    private static final String SITE = "dcim.site {\"slug\":\"oslo\"} (uid 6a1d7c1e-0b6a-4a53-9a4e-000000000001)";

    private static final String INVENTORY = """
            schema:
              types:
                dcim.site:
                  key: { slug: { type: slug } }
                  fields: { name: { type: string }, warden: { type: string } }
            objects:
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                type: dcim.site
                key: { slug: oslo }
                attrs: { name: Oslo, warden: Ada }
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("answersToReads")
    void a_read_that_fails_is_told_and_nothing_is_planned(Told told) {
        for (String list : List.of("core/object-types/", "dcim/sites/", "extras/custom-fields/")) {
            NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
            server.answerInstead(
                    ALWAYS,
                    request -> request.method().equals("GET") && request.path().endsWith(list),
                    told.answer());

            ProgramOutcome planned = program.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");

            assertThat(planned.exit()).as(planned.errors()).isEqualTo(told.exit());
            assertThat(planned.errors())
                    .contains("/api/" + list)
                    .containsPattern(told.said())
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("plan.json")).doesNotExist();
            assertThat(planned.errors().contains("would create")).isEqualTo(list.equals("dcim/sites/"));
        }
    }

    static Stream<Told> answersToReads() {
        return Stream.of(
                new Told(json(400, "detail", "Invalid page."), FAILED, "Invalid page"),
                new Told(json(401, "detail", "Token expired"), UNAVAILABLE, "Token expired.*does not accept the token"),
                new Told(
                        json(403, "detail", "Invalid v1 token"),
                        UNAVAILABLE,
                        "Invalid v1 token.*token is not accepted"),
                new Told(page(404, "Page Not Found"), FAILED, ": Page Not Found.*check the url"),
                new Told(json(405, "detail", "Method not allowed"), FAILED, "not allowed.*check the url"),
                new Told(json(429, "detail", "throttled"), UNAVAILABLE, "throttled.*rate_limit"),
                new Told(json(500, "error", "list index"), FAILED, "list index.*its log"),
                new Told(page(503, "Unavailable"), UNAVAILABLE, ": Unavailable.*try again later"),
                new Told(page(200, "Sign in"), FAILED, "not the JSON asked for.*Sign in.*a login or a proxy"),
                new Told(half(), FAILED, "cut off"));
    }

    @ParameterizedTest
    @MethodSource("answersToWrites")
    void a_write_that_fails_names_the_object_and_where_it_is_declared(Told told) {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY);
        program.plan();
        server.answerInstead(ALWAYS, writeTo("dcim/sites/"), told.answer());

        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");

        assertThat(applied.exit()).as(applied.errors()).isEqualTo(told.exit());
        assertThat(applied.errors())
                .containsPattern(
                        "\n- inventory.yaml:7:5: (create )?" + java.util.regex.Pattern.quote(SITE) + ".*" + told.said())
                .doesNotContain("\tat ");
        assertThat(server.ids("dcim.site")).isEmpty();
    }

    static Stream<Told> answersToWrites() {
        StubAnswer field = StubAnswer.json(
                400, ListValue.of(MapValue.of("name", ListValue.ofTexts(List.of("may not be blank.")))));
        return Stream.of(
                new Told(field, FAILED, "could not be created: name: may not be blank.\n"),
                new Told(json(400, "name", "may not be blank."), FAILED, "created: name: may not be blank.\n"),
                new Told(json(401, "detail", "Token expired"), UNAVAILABLE, "Token expired.*does not accept the token"),
                new Told(json(403, "detail", "no permission"), UNAVAILABLE, "no permission.*may only read"),
                new Told(page(404, "Page Not Found"), FAILED, ": Page Not Found.*check the url"),
                new Told(json(405, "detail", "Method not allowed"), FAILED, "not allowed.*check the url"),
                new Told(json(409, "detail", "3 objects in the way"), FAILED, "created: 3 objects in the way\n"),
                new Told(json(429, "detail", "throttled"), RESUMABLE, "throttled.*rate_limit"),
                new Told(json(500, "error", "list index"), FAILED, "list index.*its log"),
                new Told(page(503, "Unavailable"), RESUMABLE, ": Unavailable.*try again later"),
                new Told(page(200, "Sign in"), RESUMABLE, "Sign in.*a login or a proxy"),
                new Told(half(), RESUMABLE, "count"));
    }

    @Test
    void a_token_that_may_only_read_plans_no_custom_field_and_is_told_so_at_apply() {
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY).with(NetBoxStub.READ_ONLY_TOKEN);

        assertThat(program.plan().errors()).doesNotContain("would create");
        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");

        assertThat(applied.exit()).isEqualTo(UNAVAILABLE);
        assertThat(applied.errors()).contains("dcim.site").contains("use a token that may write");
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void what_can_only_be_read_is_refused_with_the_plan() {
        server.hold("dcim.site", MapValue.of("name", Value.of("Oslo")).with("slug", Value.of("oslo")));
        String counted = INVENTORY.replace("warden: { type: string }", "device_count: { type: int }");
        NetBoxProgram program = new NetBoxProgram(folder, server, counted.replace("warden: Ada", "device_count: 7"));

        ProgramOutcome planned = program.run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");

        assertThat(planned.exit()).as(planned.errors()).isEqualTo(INVALID_OR_STALE);
        assertThat(planned.errors())
                .contains("- inventory.yaml:7:5: dcim.site {\"slug\":\"oslo\"}: device_count can only be read")
                .contains("take it out of the object");
        assertThat(folder.resolve("plan.json")).doesNotExist();
        program.write("inventory.yaml", counted.replace(", warden: Ada", ""));
        assertThat(program.plan().output()).contains("no changes");
    }

    @Test
    void what_somebody_changed_while_an_apply_began_is_left_as_it_is() {
        long site =
                server.hold("dcim.site", MapValue.of("name", Value.of("Old")).with("slug", Value.of("oslo")));
        NetBoxProgram program = new NetBoxProgram(folder, server, INVENTORY.replace(", warden: Ada", ""));
        program.plan();
        AtomicBoolean done = new AtomicBoolean();
        server.beforeWrites(() -> {
            if (!done.getAndSet(true)) {
                program.somebodyWrites("dcim/sites/" + site + "/", "{\"name\": \"Theirs\"}");
            }
        });

        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");

        assertThat(applied.exit()).as(applied.errors()).isEqualTo(INVALID_OR_STALE);
        assertThat(applied.errors())
                .contains("- inventory.yaml:7:5: " + SITE + " could not be updated: it changed since the plan: name is"
                        + " \"Theirs\", not \"Old\"; plan again");
        assertThat(program.run("apply -p plan.json --backend-config backend.yaml --no-stale-check")
                        .exit())
                .isZero();
    }

    private static Predicate<StubRequest> writeTo(String list) {
        return request -> !request.method().equals("GET")
                && !request.method().equals("OPTIONS")
                && request.path().endsWith(list);
    }

    private static StubAnswer json(int status, String name, String text) {
        Value told = name.equals("name") ? ListValue.ofTexts(List.of(text)) : Value.of(text);
        return StubAnswer.json(status, MapValue.of(name, told));
    }

    private static StubAnswer page(int status, String text) {
        return StubAnswer.html(status, "<!DOCTYPE html>\n<html><head><title>" + text + "</title></head></html>");
    }

    private static StubAnswer half() {
        return new StubAnswer(
                200, Map.of("Content-Type", "application/json"), "{\"count\": 3, \"results\": [{\"id\": 1");
    }

    /** @param said what people read of it, as a pattern */
    record Told(StubAnswer answer, int exit, String said) {

        @Override
        public String toString() {
            return answer.status() + " " + said;
        }
    }
}
