package io.alembic.adapter.infrahub.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.infrahub.schema.Attribute;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ValueFormTest {

    @Test
    void an_address_is_held_with_its_length_and_read_without() {
        Attribute host = attribute("IPHost");

        assertThat(ValueForm.held(host, Value.of("10.0.0.1"))).isEqualTo(Value.of("10.0.0.1/32"));
        assertThat(ValueForm.held(host, Value.of("10.0.0.1/24"))).isEqualTo(Value.of("10.0.0.1/24"));
        assertThat(ValueForm.declared(host, ScalarType.IP_ADDRESS, Value.of("10.0.0.1/32")))
                .isEqualTo(Value.of("10.0.0.1"));
        assertThat(ValueForm.declared(host, ScalarType.IP_ADDRESS, Value.of("2001:db8::1/128")))
                .isEqualTo(Value.of("2001:db8::1"));
        assertThat(ValueForm.declared(host, ScalarType.CIDR, Value.of("10.0.0.1/32")))
                .isEqualTo(Value.of("10.0.0.1/32"));
    }

    @Test
    void a_fraction_is_held_as_text_and_read_as_the_same_number() {
        Attribute text = attribute("Text");

        assertThat(ValueForm.held(text, new DecimalValue("1.5e-7"))).isEqualTo(Value.of("1.5e-7"));
        assertThat(ValueForm.declared(text, ScalarType.FLOAT, Value.of("1.5e-7")))
                .isEqualTo(new DecimalValue("1.5e-7"));
        assertThat(ValueForm.declared(text, ScalarType.FLOAT, Value.of("42"))).isEqualTo(Value.of(42));
        assertThat(ValueForm.declared(text, ScalarType.FLOAT, Value.of("much"))).isEqualTo(Value.of("much"));
    }

    @Test
    void a_date_that_an_older_server_made_a_moment_of_is_a_date_again() {
        Attribute moment = attribute("DateTime");

        assertThat(ValueForm.declared(moment, ScalarType.DATE, Value.of("2024-02-29T00:00:00Z")))
                .isEqualTo(Value.of("2024-02-29"));
        assertThat(ValueForm.declared(moment, ScalarType.DATETIME, Value.of("2024-02-29T00:00:00Z")))
                .isEqualTo(Value.of("2024-02-29T00:00:00Z"));
    }

    @Test
    void a_hardware_address_is_looked_for_in_capitals() {
        assertThat(ValueForm.held(attribute("MacAddress"), Value.of("02:00:5e:10:00:ff")))
                .isEqualTo(Value.of("02:00:5E:10:00:FF"));
    }

    private static Attribute attribute(String kind) {
        return new Attribute("any", kind, true, false, List.of(), Optional.empty(), Optional.empty());
    }
}
