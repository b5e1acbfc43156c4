package io.alembic.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {

    private static final TypeKey CORE_SWITCH = new TypeKey(
            new TypeName("dcim.device"),
            Key.of(MapValue.of(Map.of("name", Value.of("core-1"), "position", Value.of(10)))));

    @ParameterizedTest
    @CsvSource({
        "core-*, core-1, true",
        "core-*, core-, true",
        "core-*, my-core-1, false",
        "*-1, core-1, true",
        "c?re-1, core-1, true",
        "c?re-1, cre-1, false",
        "*, anything, true",
        "a*b*c, aXbXbYc, true",
        "a*b*c, aXbXb, false",
        "core.1, core-1, false",
        "'', core, false"
    })
    void a_pattern_matches_the_whole_text(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void many_stars_are_no_trap() {
        assertThat(new Glob("*a".repeat(200) + "b").matches("a".repeat(20_000))).isFalse();
    }

    @Test
    void a_type_is_protected_whole_or_by_the_keys_of_its_objects() {
        assertThat(protecting("dcim.*").covers(CORE_SWITCH)).isTrue();
        assertThat(protecting("ipam.*").covers(CORE_SWITCH)).isFalse();
        assertThat(protecting("dcim.device", Map.of("name", "core-*")).covers(CORE_SWITCH))
                .isTrue();
        assertThat(protecting("dcim.device", Map.of("name", "core-*")).coversType(CORE_SWITCH.type()))
                .isFalse();
    }

    @Test
    void every_field_of_a_rule_must_match_and_numbers_match_by_their_digits() {
        assertThat(protecting("dcim.device", Map.of("name", "core-*", "position", "10"))
                        .covers(CORE_SWITCH))
                .isTrue();
        assertThat(protecting("dcim.device", Map.of("name", "core-*", "position", "11"))
                        .covers(CORE_SWITCH))
                .isFalse();
        assertThat(protecting("dcim.device", Map.of("site", "*")).covers(CORE_SWITCH))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "37", "10%", "100%", " 5 "})
    void a_limit_is_a_number_or_a_percentage(String text) {
        assertThat(DeleteLimit.parse(text)).map(DeleteLimit::toString).contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "101%", "5 %", "1.5%", "%", "many", "1e3", "٣", "99999999999"})
    void anything_else_is_no_limit(String text) {
        assertThat(DeleteLimit.parse(text)).isEmpty();
    }

    @Test
    void a_limit_that_is_given_wins_over_one_that_is_set() {
        DeletePolicy set = new DeletePolicy(DeleteLimit.parse("5"), Protection.NOTHING, true);

        assertThat(set.limitedBy(DeleteLimit.parse("10%")).limit()).isEqualTo(DeleteLimit.parse("10%"));
        assertThat(set.limitedBy(Optional.empty())).isEqualTo(set);
    }

    private static Protection protecting(String type) {
        return new Protection(List.of(new Glob(type)), List.of());
    }

    private static Protection protecting(String type, Map<String, String> fields) {
        Map<String, Glob> patterns = new TreeMap<>();
        fields.forEach((name, pattern) -> patterns.put(name, new Glob(pattern)));
        return new Protection(List.of(), List.of(new ProtectedKey(new Glob(type), new TreeMap<>(patterns))));
    }
}
