package io.alembic.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked values of spec 10 §7 and spec 40 §2. */
final class DerivedUidTest {

    @Test
    void derives_the_uid_from_type_and_key_text() {
        Key key = Key.of("code", Value.of("ams-1"));

        assertThat(key.derivedUid(new TypeName("net.pop"))).hasToString("13267591-d599-5ea4-9b27-1e3971a85eab");
    }

    @Test
    void sorts_the_fields_of_a_key() {
        Key key = Key.of(MapValue.builder()
                .put("router", Value.of("a0000000-0000-4000-8000-000000000002"))
                .put("name", Value.of("ge-0/0/1"))
                .build());

        assertThat(key.derivedUid(new TypeName("net.port"))).hasToString("6ec91b6f-0247-5aee-9d41-6c9851241feb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.0", "100.000001", "1e+2"})
    void folds_numbers_close_to_an_integer(String literal) {
        Key key = Key.of("vid", new DecimalValue(literal));

        assertThat(key.derivedUid(new TypeName("net.vlan"))).hasToString("e944dc85-86ae-5604-a538-f632b8f780b1");
        assertThat(key).isEqualTo(Key.of("vid", Value.of(100)));
    }

    @Test
    void keeps_other_numbers_as_they_are_spelled() {
        Key key = Key.of("vid", new DecimalValue("10.25"));

        assertThat(key.derivedUid(new TypeName("net.vlan"))).hasToString("703e9760-1926-5250-a87f-3307502aceaf");
    }

    @Test
    void escapes_text_and_walks_into_composites() {
        MapValue nested = MapValue.builder()
                .put("z", Value.of(1))
                .put("a", ListValue.of(Value.of(2), Value.of("é\"\u0001/")))
                .build();
        Key key = Key.of("b", nested);

        assertThat(key.text()).isEqualTo("{\"b\":{\"a\":[2,\"é\\\"\\u0001/\"],\"z\":1}}");
        assertThat(key.derivedUid(new TypeName("t.blob"))).hasToString("b1b54107-e04b-5bd0-9562-9f7222ebfe34");
    }

    @Test
    void derives_from_an_empty_key() {
        assertThat(Key.of(MapValue.EMPTY).derivedUid(new TypeName("t.n")))
                .hasToString("51c3b32f-8a13-5724-9d73-a5c29fd8c393");
    }

    @Test
    void names_the_scope_of_a_backend() {
        assertThat(new BackendIdentity("generic", "http://127.0.0.1:18761").scopeName())
                .isEqualTo("generic-cf320f7f");
        assertThat(new BackendIdentity("netbox", "https://netbox.example.com").scopeHash())
                .isEqualTo("3ee9bdfd");
    }
}
