package io.alembic.cli.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** The seeds of a suite, by system properties. */
enum Seeds {
    OF_RUNS("alembic.faults.runs"),
    OF_REST_RUNS("alembic.faults.rest.runs"),
    OF_KILLS("alembic.faults.kills");

    private static final String FIRST = "alembic.faults.seed";
    private static final int LONGEST_HOURS = 3;

    private final String property;

    Seeds(String property) {
        this.property = property;
    }

    int count() {
        return Integer.getInteger(property, 10);
    }

    LongStream all() {
        long first = Long.getLong(FIRST, 1);
        return LongStream.range(first, first + count());
    }

    /** Runs every seed, several at a time; what failed, with how to run it alone. */
    List<String> each(int atOnce, LongConsumer run) {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        all().forEach(seed -> threads.execute(() -> {
            try {
                run.accept(seed);
            } catch (RuntimeException | AssertionError e) {
                failures.add("seed " + seed + " (alone: -D" + property + "=1 -D" + FIRST + "=" + seed + "): " + e);
            }
        }));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_HOURS, TimeUnit.HOURS)) {
                failures.add("not over in " + LONGEST_HOURS + " hours");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add("interrupted");
        }
        return failures;
    }

    /** An empty folder of a seed. */
    static Path folder(Path parent, long seed) {
        try {
            return Files.createDirectory(parent.resolve("seed-" + seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
