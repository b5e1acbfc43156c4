package io.alembic.cli.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.core.identity.TypeName;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands that start while an apply is in the middle of its writes. */
final class RunsBesideAnApplyTest {

    private static final TypeName MAKER = new TypeName("dcim.manufacturer");
    private static final String HOLDER = "\"alembic apply\", process \\d+ on \\S+, since 20\\S+Z";

    private final NautobotStub server = NautobotStub.start();
    private final List<ProgramOutcome> beside = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void declare_a_maker() throws IOException {
        Files.writeString(folder.resolve("inventory.yaml"), """
                schema:
                  types:
                    dcim.manufacturer:
                      key: { name: { type: string } }
                      fields: { name: { type: string } }
                objects:
                  - { uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001, type: dcim.manufacturer, key: { name: A }, attrs: { name: A } }
                """);
    }

    @AfterEach
    void stop_the_server() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_second_apply_is_told_who_is_at_it_and_writes_nothing(StateHome.Kind kind) {
        StateHome home = planned(kind);

        ProgramOutcome first = applyBeside(home, "apply", "-p", "plan.json");

        assertThat(first.exit()).as(first.errors()).isZero();
        assertThat(beside).singleElement().satisfies(RunsBesideAnApplyTest::wasRefused);
        ProgramOutcome again = run(home, "apply", "-p", "plan.json");
        assertThat(again.exit()).as(again.errors()).isZero();
        assertThat(again.output()).contains("applied 0 operations");
        assertThat(server.ids(MAKER.name())).hasSize(1);
        assertThat(home.bindings().of(MAKER).values())
                .hasToString(server.ids(MAKER.name()).toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_is_told_who_is_at_it_and_leaves_no_file(StateHome.Kind kind) {
        StateHome home = planned(kind);

        applyBeside(home, "plan", "-f", "inventory.yaml", "-o", "other.json");

        assertThat(beside).singleElement().satisfies(RunsBesideAnApplyTest::wasRefused);
        assertThat(folder.resolve("other.json")).doesNotExist();
        assertThat(run(home, "plan", "-f", "inventory.yaml", "-o", "other.json").output())
                .contains("no changes");
    }

    @Test
    void one_that_hangs_can_be_ended_from_elsewhere_and_takes_its_lock_again_if_it_lives() {
        StateHome home = planned(StateHome.Kind.POSTGRES);
        doBeside(() -> {
            beside.add(run(home, "state", "unlock"));
            beside.add(run(home, "state", "unlock", "--force"));
            beside.add(run(home, "state", "list"));
        });

        ProgramOutcome first = run(home, "apply", "-p", "plan.json");

        assertThat(beside.get(0).exit()).isEqualTo(1);
        assertThat(beside.get(0).errors())
                .contains("is held by a run that lives")
                .containsPattern(HOLDER);
        assertThat(beside.get(1).exit()).as(beside.get(1).errors()).isZero();
        assertThat(beside.get(1).output()).containsPattern(HOLDER).contains("the state lock is free");
        assertThat(beside.get(2).exit()).as(beside.get(2).errors()).isZero();
        assertThat(first.exit()).as(first.errors()).isZero();
        assertThat(first.errors()).contains("broke; the lock is taken again");
        assertThat(home.bindings().of(MAKER)).hasSize(1);
    }

    @Test
    void one_that_was_ended_does_not_save_over_another_that_took_the_lock() {
        StateHome home = planned(StateHome.Kind.POSTGRES);
        doBeside(() -> {
            beside.add(run(home, "state", "unlock", "--force"));
            beside.add(run(home, "apply", "-p", "plan.json"));
        });

        ProgramOutcome first = run(home, "apply", "-p", "plan.json");

        assertThat(beside.get(1).exit()).as(beside.get(1).errors()).isZero();
        assertThat(first.exit()).isEqualTo(75);
        assertThat(first.errors()).contains("broke, and another run saved the state meanwhile");
        ProgramOutcome again = run(home, "apply", "-p", "plan.json");
        assertThat(again.exit()).as(again.errors()).isZero();
        assertThat(server.ids(MAKER.name())).hasSize(1);
        assertThat(home.bindings().of(MAKER).values())
                .hasToString(server.ids(MAKER.name()).toString());
    }

    private static void wasRefused(ProgramOutcome outcome) {
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .contains("another run holds the")
                .containsPattern(HOLDER)
                .contains("--lock-timeout 5m")
                .doesNotContain("\tat ");
    }

    private StateHome planned(StateHome.Kind kind) {
        StateHome home = kind.in(folder);
        ProgramOutcome planned = run(home, "plan", "-f", "inventory.yaml", "-o", "plan.json");
        assertThat(planned.exit()).as(planned.errors()).isZero();
        return home;
    }

    /** Applies, and at its first write runs the other command to its end. */
    private ProgramOutcome applyBeside(StateHome home, String... other) {
        doBeside(() -> beside.add(run(home, other)));
        return run(home, "apply", "-p", "plan.json");
    }

    private void doBeside(Runnable what) {
        AtomicBoolean done = new AtomicBoolean();
        server.beforeWrites(() -> {
            if (done.compareAndSet(false, true)) {
                what.run();
            }
        });
    }

    private ProgramOutcome run(StateHome home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--backend", "nautobot"));
        Map<String, String> variables =
                home.variables(Map.of("NAUTOBOT_URL", server.url(), "NAUTOBOT_TOKEN", NautobotStub.TOKEN));
        return new ProgramInProcess().run(new ProgramCall(all, folder, variables, ""));
    }
}
