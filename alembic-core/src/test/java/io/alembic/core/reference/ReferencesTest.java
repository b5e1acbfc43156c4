package io.alembic.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferencesTest {

    private static final TypeName POP = new TypeName("net.pop");
    private static final FieldType DEEP = new FieldType.MapOf(new FieldType.ListOf(new FieldType.Reference(POP)));
    private static final Value VALUE = MapValue.of("edge", ListValue.of(Value.of("a"), Value.of("b")));

    @Test
    void leaves_are_found_at_any_depth() {
        assertThat(leaves(DEEP, VALUE)).containsExactly(Value.of("a"), Value.of("b"));
        assertThat(leaves(new FieldType.ReferenceList(POP), ListValue.of(Value.of("c"))))
                .containsExactly(Value.of("c"));
    }

    @Test
    void json_is_never_searched() {
        assertThat(leaves(ScalarType.JSON, VALUE)).isEmpty();
        assertThat(References.canHold(ScalarType.JSON)).isFalse();
        assertThat(References.canHold(DEEP)).isTrue();
    }

    @Test
    void the_type_that_is_referred_to_is_told_at_any_depth() {
        assertThat(References.target(DEEP)).contains(POP);
        assertThat(References.target(new FieldType.ReferenceList(POP))).contains(POP);
        assertThat(References.target(ScalarType.UUID)).isEmpty();
    }

    @Test
    void a_value_of_another_shape_has_no_leaves_below_it() {
        assertThat(leaves(DEEP, Value.of("a"))).isEmpty();
        assertThat(leaves(new FieldType.ReferenceList(POP), Value.of("a"))).isEmpty();
    }

    @Test
    void changing_nothing_gives_the_very_same_value() {
        assertThat(References.map(DEEP, VALUE, (target, leaf) -> leaf)).isSameAs(VALUE);
    }

    @Test
    void two_changes_one_after_the_other_are_as_one() {
        Value twice = References.map(
                DEEP,
                References.map(DEEP, VALUE, (target, leaf) -> append(leaf, "1")),
                (target, leaf) -> append(leaf, "2"));

        assertThat(twice).isEqualTo(References.map(DEEP, VALUE, (target, leaf) -> append(leaf, "12")));
    }

    private static Value append(Value leaf, String suffix) {
        return Value.of(leaf.asText().orElseThrow() + suffix);
    }

    private static List<Value> leaves(FieldType type, Value value) {
        List<Value> leaves = new ArrayList<>();
        References.forEach(type, value, (target, leaf) -> {
            assertThat(target).isEqualTo(POP);
            leaves.add(leaf);
        });
        return leaves;
    }
}
