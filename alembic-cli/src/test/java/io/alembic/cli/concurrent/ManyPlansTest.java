package io.alembic.cli.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred plans at once over one state. Each declares one object of its own, which it adopts, and saves that. */
final class ManyPlansTest {

    private static final int PLANS = 100;
    private static final TypeName SITE = new TypeName("net.site");
    private static final String SCHEMA = """
            schema:
              types:
                net.site:
                  key: { slug: { type: slug } }
                  fields: { slug: { type: slug } }
            objects:
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void of_those_that_wait_none_loses_what_another_saved(StateHome.Kind kind) throws Exception {
        StateHome home = prepared(kind);

        List<ProgramOutcome> outcomes = atOnce(home, "--lock-timeout", "5m");

        assertThat(outcomes)
                .allSatisfy(each -> assertThat(each.exit()).as(each.errors()).isZero());
        assertThat(home.bindings().of(SITE)).hasSize(PLANS);
        assertThat(home.bindings().of(SITE).values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void those_that_do_not_wait_hear_who_holds_the_state_and_since_when(StateHome.Kind kind) throws Exception {
        StateHome home = prepared(kind);

        List<ProgramOutcome> outcomes = atOnce(home);

        assertThat(outcomes)
                .anyMatch(each -> each.exit() == 0)
                .allSatisfy(each -> assertThat(each.exit()).as(each.errors()).isIn(0, 1));
        assertThat(outcomes)
                .filteredOn(each -> each.exit() == 1)
                .allSatisfy(each -> assertThat(each.errors())
                        .contains("another run holds the", "--lock-timeout 5m")
                        .doesNotContain("\tat "))
                .anySatisfy(each -> assertThat(each.errors())
                        .containsPattern("\"alembic plan\", process \\d+ on \\S+, since 20\\S+Z"));
        long saved = outcomes.stream().filter(each -> each.exit() == 0).count();
        Bindings bindings = home.bindings();
        assertThat(bindings.of(SITE)).hasSize((int) saved);
    }

    /** The objects are there, and nobody knows them yet. */
    private StateHome prepared(StateHome.Kind kind) throws IOException {
        StateHome home = kind.in(folder);
        Files.writeString(folder.resolve("backend.yaml"), "backend: file\npath: network.json\ninstance: demo\n");
        StringBuilder all = new StringBuilder(SCHEMA);
        for (int i = 0; i < PLANS; i++) {
            all.append(site(i));
            Files.writeString(folder.resolve("inventory" + i + ".yaml"), SCHEMA + site(i));
        }
        Files.writeString(folder.resolve("all.yaml"), all);
        StateHome elsewhere = StateHome.Kind.FILE.in(folder);
        require(elsewhere, "plan", "-f", "all.yaml", "-o", "all.json");
        require(elsewhere, "apply", "-p", "all.json");
        Files.deleteIfExists(folder.resolve("state/shared.json"));
        return home;
    }

    private List<ProgramOutcome> atOnce(StateHome home, String... more) throws Exception {
        CyclicBarrier all = new CyclicBarrier(PLANS);
        ExecutorService threads = Executors.newFixedThreadPool(PLANS);
        try {
            List<Callable<ProgramOutcome>> runs = IntStream.range(0, PLANS)
                    .<Callable<ProgramOutcome>>mapToObj(number -> () -> {
                        all.await();
                        return run(home, arguments(number, more));
                    })
                    .toList();
            List<ProgramOutcome> outcomes = new ArrayList<>();
            for (Future<ProgramOutcome> future : threads.invokeAll(runs)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> arguments(int number, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("plan", "-f", "inventory" + number + ".yaml", "-o", "plan" + number + ".json"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void require(StateHome home, String... arguments) {
        ProgramOutcome outcome = run(home, List.of(arguments));
        assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
    }

    private ProgramOutcome run(StateHome home, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--backend-config", "backend.yaml"));
        return new ProgramInProcess().run(new ProgramCall(all, folder, home.variables(), ""));
    }

    private static String site(int number) {
        return "  - { uid: 6a1d7c1e-0b6a-4a53-9a4e-%012d, type: net.site, key: { slug: s%d }, attrs: { slug: s%d } }\n"
                .formatted(number, number, number);
    }
}
