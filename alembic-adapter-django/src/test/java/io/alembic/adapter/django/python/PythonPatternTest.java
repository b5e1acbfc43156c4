package io.alembic.adapter.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonPatternTest {

    @Test
    void the_end_of_the_text_is_its_very_end() {
        assertThat(PythonPattern.of("^[a-z$]+$")).contains("^[a-z$]+\\Z");
        assertThat(PythonPattern.of("a\\z|\\$")).contains("a\\Z|\\$");
    }

    @Test
    void what_both_dialects_mean_alike_stays() {
        assertThat(PythonPattern.of("(?i)^AS\\d{1,10}(?:-x)?")).contains("(?i)^AS\\d{1,10}(?:-x)?");
        assertThat(PythonPattern.of("(?P<site>[a-z]+)\\.")).contains("(?P<site>[a-z]+)\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{Greek}+",
                "[[:alpha:]]",
                "[a-z&&[^x]]",
                "[a-z--x]",
                "\\x{1F600}",
                "a(?i)b",
                "(?m)^a$",
                "a++",
                "(?<n>a)",
                "(?U)a+"
            })
    void what_python_lacks_or_means_otherwise_is_left_out(String pattern) {
        assertThat(PythonPattern.of(pattern)).isEmpty();
    }
}
