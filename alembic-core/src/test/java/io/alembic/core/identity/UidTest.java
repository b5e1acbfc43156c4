package io.alembic.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted forms of spec 10 §4, {@code uuid}. */
final class UidTest {

    private static final String PLAIN = "a0b1c2d3-e4f5-4000-8000-0123456789ab";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "A0B1C2D3-E4F5-4000-8000-0123456789AB",
                "a0b1c2d3e4f5400080000123456789ab",
                "{a0b1c2d3-e4f5-4000-8000-0123456789ab}",
                "urn:uuid:a0b1c2d3-e4f5-4000-8000-0123456789ab",
                "URN:Uuid:A0b1c2d3-e4f5-4000-8000-0123456789ab",
            })
    void every_accepted_form_is_the_same_uid(String text) {
        assertThat(Uid.parse(text)).hasValueSatisfying(uid -> assertThat(uid).hasToString(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a0b1c2d3-e4f5-4000-8000-0123456789a",
                "a0b1c2d3-e4f5-4000-8000-0123456789abc",
                "a0b1c2d3-e4f5-4000-80000-123456789ab",
                "a0b1c2d3-e4f5-4000-8000-0123456789ag",
                "{a0b1c2d3e4f5400080000123456789ab}",
                "urn:uuid:a0b1c2d3e4f5400080000123456789ab",
                "[a0b1c2d3-e4f5-4000-8000-0123456789ab]",
                " a0b1c2d3-e4f5-4000-8000-0123456789ab",
                "a0b1c2d3-e4f5-4000-8000-0123456789a\u0661",
                "a0b1c2d3-e4f5-4000-8000-0123456789a\uFF11",
                "----------------a0b1c2d3e4f54000",
            })
    void anything_else_is_no_uid(String text) {
        assertThat(Uid.parse(text)).isEmpty();
    }

    @Test
    void the_nil_uuid_is_a_uid() {
        assertThat(Uid.parse("00000000-0000-0000-0000-000000000000")).contains(new Uid(new UUID(0, 0)));
    }

    @Test
    void text_that_must_be_a_uid_and_is_not_is_a_bug_of_the_caller() {
        assertThatThrownBy(() -> Uid.of("pop-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void what_is_written_reads_back(@ForAll long high, @ForAll long low) {
        Uid uid = new Uid(new UUID(high, low));

        assertThat(Uid.parse(uid.toString())).contains(uid);
    }

    @Property
    void uids_are_ordered_as_their_text_is(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Uid left = new Uid(new UUID(a, b));
        Uid right = new Uid(new UUID(c, d));

        assertThat(Integer.signum(left.compareTo(right)))
                .isEqualTo(Integer.signum(left.toString().compareTo(right.toString())));
    }
}
