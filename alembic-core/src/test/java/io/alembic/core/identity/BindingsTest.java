package io.alembic.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BindingsTest {

    private static final TypeName SITE = new TypeName("dcim.site");
    private static final TypeName RACK = new TypeName("dcim.rack");
    private static final Uid FIRST = Uid.of("a0000000-0000-4000-8000-000000000001");
    private static final Uid SECOND = Uid.of("a0000000-0000-4000-8000-000000000002");
    private static final BackendId SEVEN = BackendId.of(7);

    @Test
    void both_directions_are_known_within_a_type() {
        Bindings bindings = new Bindings(Map.of(SITE, Map.of(FIRST, SEVEN)));

        assertThat(bindings.idOf(SITE, FIRST)).contains(SEVEN);
        assertThat(bindings.uidOf(SITE, SEVEN)).contains(FIRST);
        assertThat(bindings.idOf(RACK, FIRST)).isEmpty();
        assertThat(bindings.uidOf(RACK, SEVEN)).isEmpty();
    }

    @Test
    void the_smallest_of_several_uids_answers_for_an_id() {
        Bindings bindings = new Bindings(Map.of(SITE, Map.of(SECOND, SEVEN, FIRST, SEVEN)));

        assertThat(bindings.uidOf(SITE, SEVEN)).contains(FIRST);
        assertThat(bindings.idOf(SITE, SECOND)).contains(SEVEN);
    }

    @Test
    void a_type_without_bindings_has_none() {
        assertThat(Bindings.EMPTY.of(SITE)).isEmpty();
        assertThat(Bindings.EMPTY.byType()).isEmpty();
    }

    @Test
    void bindings_of_a_type_are_sorted_by_uid() {
        Bindings bindings = new Bindings(Map.of(SITE, Map.of(SECOND, SEVEN, FIRST, BackendId.of(8))));

        assertThat(bindings.of(SITE).keySet()).containsExactly(FIRST, SECOND);
    }
}
