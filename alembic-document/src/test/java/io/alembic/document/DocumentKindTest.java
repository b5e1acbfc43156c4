package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindTest {

    @ParameterizedTest
    @CsvSource({
        "'{schema: {}, ops: [], objects: []}', PLAN",
        "'{schema: {}, rules: []}', MAP_SPEC",
        "'{schema: {}, objects: []}', INVENTORY",
        "'{missing: []}', DRIFT_REPORT",
        "'{applied: []}', APPLY_REPORT",
        "'{errors: [{errors: 1}]}', VALIDATION_REPORT",
        "'{backend: {}, mappings: {}}', STATE"
    })
    void is_told_by_its_members(String text, DocumentKind kind) {
        assertThat(DocumentKind.guess(DocumentSource.of("in", text), DocumentFormat.YAML))
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{schema: {}}", "{ops: ", "", "x"})
    void what_tells_nothing_is_no_kind(String text) {
        assertThat(DocumentKind.guess(DocumentSource.of("in", text), DocumentFormat.YAML))
                .isEqualTo(Optional.empty());
    }

    @Test
    void has_a_name_for_people() {
        assertThat(DocumentKind.MAP_SPEC.label()).isEqualTo("a map spec");
    }
}
