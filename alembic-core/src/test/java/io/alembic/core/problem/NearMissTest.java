package io.alembic.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearMissTest {

    private final NearMiss fields = new NearMiss(List.of("name", "serial", "u_height", "status"));

    @ParameterizedTest
    @CsvSource({"nmae, name", "Name, name", "seriall, serial", "u_hieght, u_height", "staus, status"})
    void a_slip_is_understood(String written, String meant) {
        assertThat(fields.to(written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "name_of_the_thing"})
    void another_word_is_not(String written) {
        assertThat(fields.to(written)).isEmpty();
    }

    @Test
    void very_long_names_cost_nothing() {
        assertThat(fields.to("n".repeat(100_000))).isEmpty();
    }
}
