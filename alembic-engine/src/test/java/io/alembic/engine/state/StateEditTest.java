package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.testkit.model.Uids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class StateEditTest {

    private static final TypeName POP = new TypeName("net.pop");
    private static final State EMPTY = State.empty(new BackendIdentity("a", "b"));

    @Test
    void binding_an_id_takes_it_from_every_other_uid() {
        State damaged = EMPTY.withBindings(new Bindings(
                Map.of(POP, Map.of(Uids.numbered(1), BackendId.of(7), Uids.numbered(2), BackendId.of(7)))));

        State mended =
                damaged.edit().bind(POP, Uids.numbered(3), BackendId.of(7)).toState();

        assertThat(mended.bindings().of(POP)).isEqualTo(Map.of(Uids.numbered(3), BackendId.of(7)));
    }

    @Test
    void rebinding_a_uid_frees_the_id_it_had() {
        State state = EMPTY.edit()
                .bind(POP, Uids.numbered(1), BackendId.of(7))
                .bind(POP, Uids.numbered(1), BackendId.of(8))
                .toState();

        assertThat(state.bindings().uidOf(POP, BackendId.of(7))).isEmpty();
    }

    @Test
    void what_is_applied_without_an_id_is_bound_to_nothing() {
        State state = EMPTY.edit()
                .bind(POP, Uids.numbered(1), BackendId.of(7))
                .learn(POP, Uids.numbered(1), Optional.empty())
                .toState();

        assertThat(state).isEqualTo(EMPTY);
    }

    @Property
    void one_id_never_answers_to_two_uids(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> uids,
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> ids) {
        StateEdit edit = EMPTY.edit();
        for (int i = 0; i < Math.min(uids.size(), ids.size()); i++) {
            edit.bind(POP, Uids.numbered(uids.get(i)), BackendId.of(ids.get(i)));
        }
        Map<Uid, BackendId> bound = edit.toState().bindings().of(POP);

        assertThat(bound.values()).doesNotHaveDuplicates();
    }
}
