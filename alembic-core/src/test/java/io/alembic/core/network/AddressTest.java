package io.alembic.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "2001:0db8::/32, 2001:db8:0:0::/32",
        "::01.2.3.4/128, ::102:304/128",
        "1:2:3:4:5:6:7::/64, 1:2:3:4:5:6:7:0/064",
        "010.0.0.1/08, 10.0.0.1/8",
        "::FFFF/16, 0:0:0:0:0:0:0:ffff/16",
        "::ffff:10.0.0.0/104, ::ffff:a00:0/104",
    })
    void spellings_of_one_prefix_are_equal(String left, String right) {
        assertThat(IpPrefix.parse(left)).isPresent().isEqualTo(IpPrefix.parse(right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.0.0.1/33",
                "10.0.0.1/255.0.0.0",
                "10.0.0.1/008",
                "10.0.0/8",
                "10.0.0.256/8",
                "10.0.0.1 /8",
                "10.0.0.1/+8",
                "1.2.3.4::/64",
                "12345::/16",
                "1::2::3/64",
                "::/0064",
                "2001:db8::/129",
                ":1::/64",
                "1:::2/64",
                "1:2:3:4:5:6:7/64",
                "fe80::1%eth0/64",
                "[::1]/128",
                "::1.2.3/64",
                "1:2:3:4:5:6:7:1.2.3.4/64",
                "1:2:3:4:5:6:7:8::/64",
                "",
                "/",
            })
    void what_is_no_prefix_is_refused(String text) {
        assertThat(IpPrefix.parse(text)).isEmpty();
    }

    @Test
    void host_bits_and_families_tell_prefixes_apart() {
        assertThat(IpPrefix.parse("10.0.0.1/24")).isNotEqualTo(IpPrefix.parse("10.0.0.2/24"));
        assertThat(IpAddress.parse("1.2.3.4")).isNotEqualTo(IpAddress.parse("::1.2.3.4"));
    }

    @Test
    void the_strict_form_takes_no_leading_zeros_and_no_mask() {
        assertThat(IpAddress.parseStrict("10.0.0.1")).isPresent();
        assertThat(IpAddress.parseStrict("2001:db8::10.0.0.1")).isPresent();
        assertThat(IpAddress.parseStrict("010.0.0.1")).isEmpty();
        assertThat(IpAddress.parseStrict("10.0.0.1/24")).isEmpty();
        assertThat(IpAddress.parseStrict("1:2:3:4::5:6:7:8")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00:1A:2b:3C:4d:5E", "00-1a-2b-3c-4d-5e", "00:1a-2b:3c-4d:5e", "001a.2b3c.4d5e", "001A2B3C4D5E"})
    void spellings_of_one_mac_are_equal(String text) {
        assertThat(MacAddress.parseAnyForm(text)).contains(new MacAddress(0x001a2b3c4d5eL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"001a.2b3c.4d5e", "001A2B3C4D5E", "0:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5g", "00:1a:2b:3c:4d:5e:"})
    void declared_macs_have_six_pairs(String text) {
        assertThat(MacAddress.parse(text)).isEmpty();
    }
}
