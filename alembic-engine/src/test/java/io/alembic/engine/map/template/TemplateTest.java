package io.alembic.engine.map.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.transform.Transforms;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final MapValue HELD = MapValue.builder()
            .put("attrs.name", Value.of("Oslo"))
            .put("attrs.racks", Value.of(12))
            .put("attrs.load", new DecimalValue("10.0"))
            .put("attrs.live", Value.of(true))
            .put("attrs.note", Value.ofNull())
            .put("attrs.tags", new ListValue(List.of(Value.of("a"))))
            .build();

    private static final Variables VARIABLES = new Variables() {
        @Override
        public Optional<Value> find(String name) {
            return HELD.get(name);
        }

        @Override
        public Collection<String> names() {
            return HELD.names();
        }
    };

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain text, plain text",
                "${attrs.name}, Oslo",
                "${ attrs.name }, Oslo",
                "${attrs.racks} racks at ${attrs.load} live=${attrs.live}, 12 racks at 10.0 live=true",
                "$5 } and {x} and $, $5 } and {x} and $",
                "${attrs.name|upper|lower}!, oslo!",
                "`${attrs.name|replace('s', '}')}`, O}lo",
                "`${attrs.name|replace('s', '|')}`, O|lo",
                "`${attrs.name|replace(\"s\", \"'\")}`, `O'lo`",
            })
    void renders_texts(String template, String text) {
        assertThat(template(template).text(VARIABLES, Transforms.builtIn())).isEqualTo(text);
    }

    @Test
    void a_bare_placeholder_keeps_the_kind_of_its_value() {
        assertThat(value("${attrs.racks}")).isEqualTo(Value.of(12));
        assertThat(value("${attrs.note}")).isEqualTo(Value.ofNull());
        assertThat(value("${attrs.tags}")).isEqualTo(new ListValue(List.of(Value.of("a"))));
        assertThat(value("${attrs.racks|lower}")).isEqualTo(Value.of("12"));
        assertThat(value("n${attrs.racks}")).isEqualTo(Value.of("n12"));
    }

    @Test
    void a_component_of_a_key_is_a_scalar_and_becomes_text_where_something_is_done_to_it() {
        assertThat(component("${attrs.racks}")).isEqualTo(Value.of(12));
        assertThat(component("${attrs.racks|default(1)}")).isEqualTo(Value.of("12"));
        assertThatThrownBy(() -> component("${attrs.tags}")).hasMessageContaining("${attrs.tags} is a list");
        assertThatThrownBy(() -> component("${attrs.note}")).hasMessageContaining("${attrs.note} is null");
    }

    @Test
    void only_default_makes_something_of_what_is_absent_or_null() {
        assertThat(value("${attrs.gone|default('x')|upper}")).isEqualTo(Value.of("X"));
        assertThat(value("${attrs.note|default(7)}")).isEqualTo(Value.of(7));
        assertThat(value("${attrs.name|default('x')}")).isEqualTo(Value.of("Oslo"));
        assertThatThrownBy(() -> value("${attrs.gone|upper|default('x')}"))
                .hasMessage("attrs.title: there is no variable attrs.gone");
    }

    @Test
    void an_error_names_place_position_and_what_was_meant() {
        MapException e = catchThrowableOfType(MapException.class, () -> value("at ${attrs.nam}"));

        assertThat(e.problem().toString())
                .isEqualTo("spec.yaml:3:7: attrs.title: there is no variable attrs.nam (did you mean \"attrs.name\"?)");
    }

    @Test
    void a_failing_transform_is_named_with_its_variable() {
        assertThatThrownBy(() -> value("${attrs.tags|upper}"))
                .hasMessage("attrs.title: ${attrs.tags}, transform upper: it works on text, and this is a list");
        assertThatThrownBy(() -> value("${attrs.name|reverse}"))
                .hasMessage("attrs.title: ${attrs.name}, transform reverse: there is no transform reverse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at ${attrs.name",
                "${}",
                "${ |upper}",
                "${attrs.name|}",
                "${attrs.name|(1)}",
                "${attrs.name|split('a')x}",
                "${attrs.name|split('a}",
                "${attrs.name|split('a' 'b')}",
                "${attrs.name|split(1,)}",
                "${attrs.name|split(key.code)}",
                "${attrs.name|split(01.5)}",
            })
    void a_malformed_text_is_refused_when_it_is_read(String template) {
        assertThatThrownBy(() -> template(template))
                .isInstanceOf(MapException.class)
                .hasMessageStartingWith("attrs.title: ");
    }

    @Test
    void arguments_are_literals_of_every_kind() {
        Call call = template("${a|t(1, -2, 2.5, 1e3, true, false, 'x', \"q\\\"q\\n\\t\\z\", 18446744073709551616)}")
                .calls()
                .findFirst()
                .orElseThrow();

        assertThat(call.name()).isEqualTo("t");
        assertThat(call.arguments().stream().map(Value::toString).toList())
                .containsExactly(
                        "1",
                        "-2",
                        "2.5",
                        "1e+3",
                        "true",
                        "false",
                        "\"x\"",
                        "\"q\\\"q\\n\\tz\"",
                        "18446744073709551616");
    }

    private static Value value(String text) {
        return template(text).value(VARIABLES, Transforms.builtIn());
    }

    private static Value component(String text) {
        return template(text).component(VARIABLES, Transforms.builtIn());
    }

    private static Template template(String text) {
        return Template.of(text, "attrs.title", new SourcePosition("spec.yaml", 3, 7));
    }
}
