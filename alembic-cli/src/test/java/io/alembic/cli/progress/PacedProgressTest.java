package io.alembic.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.time.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PacedProgressTest {

    private static final String ERASE = "\r\u001b[K";

    private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final PacedProgress terminal = new PacedProgress(clock, new OneLineDisplay(err, 60));
    private final PacedProgress log = new PacedProgress(clock, new LinesDisplay(err));

    @Test
    void a_terminal_shows_nothing_of_what_is_over_within_a_second() {
        terminal.update("reading dcim.device", 1, 100);
        beatFor(terminal, 900);
        terminal.rest();

        assertThat(printed()).isEmpty();
    }

    @Test
    void a_terminal_shows_count_rate_and_time_left_after_a_second() {
        terminal.update("reading dcim.device", 0, 1000);
        clock.advance(Duration.ofSeconds(2));
        terminal.update("reading dcim.device", 200, 1000);
        terminal.beat();

        assertThat(printed()).isEqualTo(ERASE + "reading dcim.device: 200 of 1000, 100/s, 8 s left");
    }

    @Test
    void a_terminal_has_one_line_that_is_written_over_five_times_a_second() {
        terminal.update("planning", 0, 0);
        beatFor(terminal, 1000);
        beatFor(terminal, 1000);

        assertThat(printed()).isEqualTo((ERASE + "planning").repeat(6));
    }

    @Test
    void a_terminal_line_never_wraps() {
        terminal.update("reading " + "x".repeat(100), 0, 0);
        beatFor(terminal, 1000);

        assertThat(printed()).hasSize(ERASE.length() + 59);
    }

    @Test
    void a_note_stands_on_a_line_of_its_own_and_progress_returns_below_it() {
        terminal.update("planning", 0, 0);
        beatFor(terminal, 1000);
        terminal.aside(() -> err.print("a note\n"));
        beatFor(terminal, 200);

        assertThat(printed()).isEqualTo(ERASE + "planning" + ERASE + "a note\n" + ERASE + "planning");
    }

    @Test
    void a_result_finds_the_line_cleared_and_nothing_is_shown_after_it() {
        terminal.update("planning", 0, 0);
        beatFor(terminal, 1000);
        terminal.rest();
        beatFor(terminal, 5000);

        assertThat(printed()).isEqualTo(ERASE + "planning" + ERASE);
    }

    @Test
    void a_step_that_begins_again_is_measured_anew() {
        terminal.update("reading", 900, 1000);
        clock.advance(Duration.ofSeconds(10));
        terminal.update("reading", 0, 1000);
        clock.advance(Duration.ofSeconds(1));
        terminal.update("reading", 100, 1000);
        terminal.beat();

        assertThat(printed()).isEqualTo(ERASE + "reading: 100 of 1000, 100/s, 9 s left");
    }

    @Test
    void a_log_gets_a_plain_line_every_ten_seconds() {
        log.update("writing", 0, 500);
        beatFor(log, 9900);
        assertThat(printed()).isEmpty();

        log.update("writing", 100, 500);
        beatFor(log, 10_100);
        log.rest();

        assertThat(printed().lines())
                .containsExactly("writing: 100 of 500, 10/s, 40 s left", "writing: 100 of 500, 5/s, 80 s left");
    }

    private void beatFor(PacedProgress progress, int millis) {
        for (int passed = 0; passed < millis; passed += 100) {
            clock.advance(Duration.ofMillis(100));
            progress.beat();
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
