package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process may die between any two steps: before and after each operation of the backend, each write of the journal
 * and each save of the state. The same plan applied again ends where an undisturbed apply would have.
 */
final class ApplyDeathTest {

    private static final int MORE_THAN_ANY_RUN_HAS = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_moment_is_survived(long seed, @TempDir Path folder) {
        int moment = 0;
        boolean died = true;
        while (died) {
            ApplyTrial trial = new ApplyTrial(seed, 2, folder.resolve("dies-at-" + moment));
            died = trial.applyDyingAt(moment);
            trial.finish();
            moment++;
        }
        assertThat(moment).isBetween(2, MORE_THAN_ANY_RUN_HAS);
    }

    @Property(tries = 300, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void dying_again_and_again_is_survived(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int batch,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 30) int second,
            @ForAll @IntRange(max = 20) int third) {
        TemporaryFolder.use(folder -> {
            ApplyTrial trial = new ApplyTrial(seed, batch, folder);
            trial.applyDyingAt(first);
            trial.applyDyingAt(second);
            trial.applyDyingAt(third);
            trial.finish();
        });
    }

    @Property(tries = 300, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void a_resumed_run_makes_nothing_again_even_without_the_check(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int batch, @ForAll @IntRange(max = 40) int moment) {
        TemporaryFolder.use(folder -> {
            ApplyTrial trial = new ApplyTrial(seed, batch, folder);
            trial.leaveOutTheCheck(true);
            trial.applyDyingAt(moment);
            if (trial.hasJournal()) {
                trial.apply();
            }
            trial.leaveOutTheCheck(false);
            trial.finish();
        });
    }
}
