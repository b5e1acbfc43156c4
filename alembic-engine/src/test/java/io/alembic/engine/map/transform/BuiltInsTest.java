package io.alembic.engine.map.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInsTest {

    private static final MapValue ROLES = MapValue.builder()
            .put("sw", Value.of("Switch"))
            .put("9", Value.of(90))
            .build();

    @ParameterizedTest
    @CsvSource({
        "upper, Zürich, ZÜRICH",
        "lower, ZÜRICH, zürich",
        "trim, '  a b ', a b",
        "slug, '  Zürich Ost / 2 ', z-rich-ost-2",
        "slug, A__b--C, a-b-c",
        "title, core-switch o'brien SITE, Core-Switch O'brien Site",
        "host, 10.0.0.1/24, 10.0.0.1",
        "host, 10.0.0.1, 10.0.0.1",
        "host, 2001:DB8:0::1/64, 2001:db8::1",
        "network, 10.0.0.130/25, 10.0.0.128/25",
        "network, 10.0.0.1/32, 10.0.0.1/32",
        "network, 10.0.0.1/31, 10.0.0.0/31",
        "network, 2001:db8::1/64, 2001:db8::/64",
    })
    void change_a_text(String name, String text, String changed) {
        assertThat(applied(name, Value.of(text))).isEqualTo(Value.of(changed));
    }

    @Test
    void take_arguments() {
        assertThat(applied("replace", Value.of("a.b.c"), Value.of("."), Value.of("-")))
                .isEqualTo(Value.of("a-b-c"));
        assertThat(applied("split", Value.of("a/b/"), Value.of("/")))
                .isEqualTo(new ListValue(List.of(Value.of("a"), Value.of("b"), Value.of(""))));
        assertThat(applied("split", Value.of("a/b/c"), Value.of("/"), Value.of(1)))
                .isEqualTo(Value.of("b"));
        assertThat(applied("split", Value.of("a/b/c"), Value.of("/"), Value.of(-1)))
                .isEqualTo(Value.of("c"));
        assertThat(applied("join", new ListValue(List.of(Value.of("a"), Value.of(2))), Value.of("+")))
                .isEqualTo(Value.of("a+2"));
        assertThat(applied("default", Value.ofNull(), Value.of(3))).isEqualTo(Value.of(3));
        assertThat(applied("prefix_len", Value.of("10.0.0.1/24"))).isEqualTo(Value.of(24));
        assertThat(applied("format", Value.of(7), Value.of("vlan-%04d"))).isEqualTo(Value.of("vlan-0007"));
        assertThat(applied("format", Value.of(255), Value.of("0x%X"))).isEqualTo(Value.of("0xFF"));
        assertThat(applied("format", new DecimalValue("2.25"), Value.of("%.1f kW")))
                .isEqualTo(Value.of("2.3 kW"));
        assertThat(applied("format", Value.of("ab"), Value.of("%-4s|"))).isEqualTo(Value.of("ab  |"));
    }

    @Test
    void look_values_up_in_tables_of_the_spec() {
        assertThat(applied("map_value", Value.of("sw"), Value.of("roles"))).isEqualTo(Value.of("Switch"));
        assertThat(applied("map_value", Value.of(9), Value.of("roles"))).isEqualTo(Value.of(90));
        assertThat(applied("map_value", Value.of("ap"), Value.of("roles"), Value.of("Other")))
                .isEqualTo(Value.of("Other"));
        assertThatThrownBy(() -> applied("map_value", Value.of("swi"), Value.of("roles")))
                .hasMessage("the table roles has no \"swi\"");
        assertThatThrownBy(() -> applied("map_value", Value.of("sw"), Value.of("role")))
                .hasMessage("the spec declares no table role");
    }

    @ParameterizedTest
    @CsvSource({
        "slug, '///', nothing of",
        "host, nowhere, is no address",
        "host, '', is no address",
        "host, 10.0.0.*, is no address",
        "host, 10, is no address",
        "network, 10.0.0.1, has no prefix length",
        "join, a, it joins a list",
    })
    void refuse_what_they_cannot_change(String name, String text, String why) {
        Value[] arguments = name.equals("join") ? new Value[] {Value.of(",")} : new Value[0];
        assertThatThrownBy(() -> applied(name, Value.of(text), arguments)).hasMessageContaining(why);
    }

    @Test
    void refuse_arguments_that_do_not_fit() {
        assertThatThrownBy(() -> applied("upper", Value.of("a"), Value.of(1)))
                .hasMessage("it takes no arguments, not 1");
        assertThatThrownBy(() -> applied("split", Value.of("a"))).hasMessage("it takes 1 or 2 arguments, not 0");
        assertThatThrownBy(() -> applied("split", Value.of("a"), Value.of(""))).hasMessage("the separator is empty");
        assertThatThrownBy(() -> applied("split", Value.of("a"), Value.of("/"), Value.of(2)))
                .hasMessage("\"a\" has 1 parts, so there is no part 2");
        assertThatThrownBy(() -> applied("replace", Value.of("a"), Value.of(1), Value.of("x")))
                .hasMessage("argument 1 must be a text, not 1");
        assertThatThrownBy(() -> applied("format", Value.of("a"), Value.of("%d")))
                .hasMessage("\"%d\" does not fit \"a\"");
        assertThatThrownBy(() -> applied("format", Value.of(1), Value.of("%s%s")))
                .hasMessageContaining("is no format");
        assertThatThrownBy(() -> applied("format", Value.of(1), Value.of("%999999999d")))
                .hasMessageContaining("is no format");
    }

    @Test
    void an_unknown_name_is_none_of_them() {
        assertThat(BuiltIns.withoutTables().find("reverse")).isEqualTo(Optional.empty());
    }

    @Property
    void a_slug_stays_one(@ForAll String text) {
        if (text.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            Value slug = applied("slug", Value.of(text));

            assertThat(slug.asText().orElseThrow()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(applied("slug", slug)).isEqualTo(slug);
        }
    }

    @Property
    void what_was_split_is_joined_again(@ForAll String text) {
        assertThat(applied("join", applied("split", Value.of(text), Value.of(",")), Value.of(",")))
                .isEqualTo(Value.of(text));
    }

    private static Value applied(String name, Value value, Value... arguments) {
        return BuiltIns.with(Map.of("roles", ROLES)).find(name).orElseThrow().apply(value, List.of(arguments));
    }
}
