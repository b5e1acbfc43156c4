package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.Value;
import java.util.List;
import java.util.Locale;

/** The words a case wants on the error stream, in any case and with blanks folded. */
final class ExpectedWords {

    private ExpectedWords() {}

    static void areIn(String errors, Value expected) {
        Recorded.map(expected)
                .get("stderr_contains")
                .flatMap(Value::asList)
                .filter(words -> !words.elements().isEmpty())
                .ifPresent(words -> assertThat(folded(errors))
                        .contains(words.elements().stream()
                                .map(word -> folded(word.asText().orElseThrow()))
                                .toList()));
    }

    private static String folded(String text) {
        return String.join(" ", List.of(text.strip().split("\\s+"))).toLowerCase(Locale.ROOT);
    }
}
