package io.alembic.engine.map.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.template.Variables;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {

    private static final MapValue HELD = MapValue.builder()
            .put("attrs.mtu", Value.of(9000))
            .put("attrs.load", new DecimalValue("1.50"))
            .put("attrs.up", Value.of(true))
            .put("attrs.peer", Value.ofNull())
            .put("attrs.vlans", new ListValue(List.of()))
            .put("attrs.expr", Value.of("a=b"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "net.port, true",
        "'  net.port  ', true",
        "net.por, false",
        "net.por*, true",
        "net.*, true",
        "ipam.*, false",
        "*, true",
        "net.port[attrs.mtu=9000], true",
        "net.port[attrs.mtu=9000.0], false",
        "net.port[ attrs.mtu =9000], true",
        "net.port[attrs.mtu= 9000], false",
        "net.port[attrs.mtu!=9000], false",
        "net.port[attrs.mtu!=1500], true",
        "net.port[attrs.load=1.50], true",
        "net.port[attrs.up=true], true",
        "net.port[attrs.expr=a=b], true",
        "net.port[attrs.expr!=a=b], false",
        "net.port[attrs.peer], false",
        "net.port[!attrs.peer], true",
        "net.port[!attrs.gone], true",
        "net.port[attrs.vlans], true",
        "net.port[attrs.gone=x], false",
        "net.port[attrs.gone!=x], false",
        "net.port[attrs.vlans!=x], false",
        "net.port[attrs.peer!=x], false",
        "net.port[attrs.mtu=9000][attrs.up=true], true",
        "net.port[attrs.mtu=9000][attrs.up=false], false",
        "other[attrs.mtu=9000], false",
    })
    void takes_what_pattern_and_conditions_say(String selector, boolean takes) {
        Selector read = Selector.of(selector);

        assertThat(read.isAbout("net.port") && read.holds(variables())).isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvSource({
        "'', names no type",
        "'  ', names no type",
        "[attrs.mtu=1], names no type",
        "net.port[=1], names no field",
        "net.port[!=1], names no field",
        "net.port[!], names no field",
        "net.port[], names no field",
        "net.port[attrs.mtu=1]x, 'x',",
        "net.port[attrs.mtu=1, is not closed",
    })
    void a_malformed_selector_is_refused(String selector, String why) {
        assertThatThrownBy(() -> Selector.of(selector))
                .isInstanceOf(MapException.class)
                .hasMessageContaining(why);
    }

    @Test
    void knows_the_one_type_it_names() {
        assertThat(Selector.of("net.port[attrs.up]").exactType()).contains("net.port");
        assertThat(Selector.of("net.*").exactType()).isEmpty();
    }

    private static Variables variables() {
        return new Variables() {
            @Override
            public Optional<Value> find(String name) {
                return HELD.get(name);
            }

            @Override
            public Collection<String> names() {
                return HELD.names();
            }
        };
    }
}
