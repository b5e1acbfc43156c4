package io.alembic.engine.apply;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever breaks, and wherever: the same plan applied again ends where an undisturbed apply would have. A fixed sample;
 * {@code -Dalembic.faults=100000} tries as many others.
 */
final class ApplyFaultTest {

    @Property(tries = 200, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void resuming_converges_and_creates_nothing_twice(
            @ForAll long seed,
            @ForAll Fault first,
            @ForAll @IntRange(max = 12) int firstAt,
            @ForAll Fault second,
            @ForAll @IntRange(max = 6) int secondAt,
            @ForAll boolean diskFull,
            @ForAll @IntRange(min = 1, max = 4) int batch) {
        TemporaryFolder.use(folder -> {
            ApplyTrial trial = new ApplyTrial(seed, batch, folder);
            trial.backend().breakAt(firstAt, first);
            trial.session().fillDisk(diskFull);
            trial.apply();
            trial.backend().breakAt(secondAt, second);
            trial.apply();
            trial.backend().breakAt(0, Fault.NONE);
            trial.session().fillDisk(false);
            trial.finish();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "alembic.faults", matches = "[0-9]+")
    void resuming_converges_in_many_more_cases() {
        Random random = new Random();
        Fault[] faults = Fault.values();
        for (int i = Integer.getInteger("alembic.faults", 0); i > 0; i--) {
            resuming_converges_and_creates_nothing_twice(
                    random.nextLong(),
                    faults[random.nextInt(faults.length)],
                    random.nextInt(13),
                    faults[random.nextInt(faults.length)],
                    random.nextInt(7),
                    random.nextBoolean(),
                    1 + random.nextInt(4));
        }
    }
}
