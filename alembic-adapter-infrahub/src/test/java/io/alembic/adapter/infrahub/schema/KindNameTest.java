package io.alembic.adapter.infrahub.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.TypeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindNameTest {

    @ParameterizedTest
    @CsvSource({
        "dcim.rack_unit, Dcim, RackUnit",
        "DCIM.rack-unit, Dcim, RackUnit",
        "net.pop.site, Net, PopSite",
        "InfraDevice, Infra, Device",
        "IPAddress, I, PAddress",
        "device, '', device"
    })
    void a_type_is_a_kind_in_words_with_capitals(String type, String namespace, String name) {
        assertThat(KindName.of(new TypeName(type))).isEqualTo(new KindName(namespace, name));
    }
}
