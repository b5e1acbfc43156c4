package io.alembic.cli.fault;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.documentation.Scratch;
import io.alembic.cli.fault.KillMoment.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** An apply by the installed program that is killed, once or more, and run again until it is done. */
final class KilledApply {

    private static final int MOST_ATTEMPTS = 4;

    private final Workplace workplace;
    private final Executioner executioner;

    KilledApply(Workplace workplace, Executioner executioner) {
        this.workplace = requireNonNull(workplace, "workplace is null");
        this.executioner = requireNonNull(executioner, "executioner is null");
    }

    /** Applies without a kill, and tells how that went. */
    Course undisturbed() {
        long start = System.nanoTime();
        executioner.expect(Optional.empty());
        requireDone(start());
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        return new Course(millis, executioner.requests(), executioner.writes());
    }

    /**
     * Applies with kills.
     *
     * @param course of such a run, undisturbed
     * @param most kills; fewer where a run ends before its moment comes
     */
    Killed disturbed(SplittableRandom dice, Course course, int most) {
        List<Stage> kills = new ArrayList<>();
        int byJournal = 0;
        for (int i = 0; i < most; i++) {
            executioner.expect(Optional.of(KillMoment.of(dice, course)));
            if (requireNoFailure(start())) {
                return new Killed(kills, byJournal);
            }
            kills.add(Stage.of(executioner, course));
            byJournal += workplace.leftovers().stream().anyMatch(name -> name.endsWith(".yaml")) ? 1 : 0;
        }
        executioner.expect(Optional.empty());
        requireDone(start());
        return new Killed(kills, byJournal);
    }

    private void requireDone(Process first) {
        Process process = first;
        for (int attempt = 1; !requireNoFailure(process); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new AssertionError("killed by somebody else");
            }
            process = start();
        }
    }

    /** Whether it is done, or else was killed. */
    private boolean requireNoFailure(Process process) {
        try {
            boolean ended = executioner.endedByItself(process);
            if (ended && process.exitValue() != 0) {
                throw new AssertionError("apply exits " + process.exitValue() + ": " + workplace.read("printed"));
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>();
        command.add(Scratch.installation().resolve("bin/alembic").toString());
        command.addAll(Workplace.APPLY);
        Path printed = workplace.folder().resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workplace.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALEMBIC_") || name.startsWith("NAUTOBOT_"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What an apply went through.
     *
     * @param byJournal how many of the kills left a journal to go on from
     */
    record Killed(List<Stage> kills, int byJournal) {
        Killed {
            kills = List.copyOf(kills);
        }
    }

    /** How far a run was when it was killed. */
    enum Stage {
        STARTING,
        READING,
        WRITING,
        ENDING;

        static Stage of(Executioner executioner, Course course) {
            if (executioner.requests() == 0) {
                return STARTING;
            }
            if (executioner.writes() == 0) {
                return READING;
            }
            return executioner.writes() < course.writes() ? WRITING : ENDING;
        }
    }
}
