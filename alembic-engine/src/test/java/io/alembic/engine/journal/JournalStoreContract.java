package io.alembic.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every place of journals does. */
public abstract class JournalStoreContract {

    protected static final BackendIdentity BACKEND = new BackendIdentity("generic", "http://127.0.0.1:18761");
    protected static final List<Operation> OPERATIONS = List.of(create(1), create(2), create(3));

    /** Stores of one place, each as another run would see it. */
    protected abstract JournalStore store();

    @Test
    void a_journal_is_found_by_a_later_run_with_what_is_done() {
        Journal journal = store().begin(BACKEND, OPERATIONS);
        journal.markDone(done(1, Optional.of(BackendId.of(7))));
        journal.markDone(new TreeMap<>(Map.of(0, Optional.of(BackendId.of("x\"9")), 2, Optional.empty())));

        assertThat(store().find(BACKEND, OPERATIONS))
                .get()
                .extracting(Journal::done)
                .isEqualTo(Map.of(
                        0, Optional.of(BackendId.of("x\"9")), 1, Optional.of(BackendId.of(7)), 2, Optional.empty()))
                .isEqualTo(journal.done());
    }

    @Test
    void a_journal_is_of_one_backend_and_of_exactly_its_operations() {
        store().begin(BACKEND, OPERATIONS);

        assertThat(store().find(BACKEND, OPERATIONS.subList(0, 2))).isEmpty();
        assertThat(store().find(new BackendIdentity("generic", "http://other"), OPERATIONS))
                .isEmpty();
        assertThat(store().find(BACKEND, OPERATIONS)).isPresent();
    }

    @Test
    void a_found_journal_goes_on_where_it_stopped() {
        store().begin(BACKEND, OPERATIONS).markDone(done(0, Optional.of(BackendId.of(7))));
        store().find(BACKEND, OPERATIONS).orElseThrow().markDone(done(2, Optional.of(BackendId.of(8))));

        assertThat(store().find(BACKEND, OPERATIONS).orElseThrow().done()).containsOnlyKeys(0, 2);
    }

    @Test
    void the_largest_id_a_backend_can_have_comes_back_as_it_was() {
        BackendId largest = new BackendId.Numeric(new BigInteger("18446744073709551615"));
        store().begin(BACKEND, OPERATIONS).markDone(done(0, Optional.of(largest)));

        assertThat(store().find(BACKEND, OPERATIONS).orElseThrow().done()).containsValue(Optional.of(largest));
    }

    @Test
    void a_removed_journal_is_gone() {
        Journal journal = store().begin(BACKEND, OPERATIONS);
        journal.remove();

        assertThat(store().find(BACKEND, OPERATIONS)).isEmpty();
        assertThat(store().all(BACKEND)).isEmpty();
    }

    @Test
    void every_journal_of_a_backend_is_listed_with_how_far_it_came() {
        Journal first = store().begin(BACKEND, OPERATIONS);
        first.markDone(done(0, Optional.of(BackendId.of(7))));
        Journal second = store().begin(BACKEND, OPERATIONS.subList(0, 2));
        store().begin(new BackendIdentity("generic", "http://other"), OPERATIONS);

        assertThat(store().all(BACKEND))
                .containsExactlyInAnyOrder(
                        new LeftJournal(first.location(), Optional.of(new LeftJournal.Count(1, 3))),
                        new LeftJournal(second.location(), Optional.of(new LeftJournal.Count(0, 2))));
    }

    protected static NavigableMap<Integer, Optional<BackendId>> done(int position, Optional<BackendId> id) {
        return new TreeMap<>(Map.of(position, id));
    }

    protected static Operation create(int number) {
        return Operations.create(ObjectBuilder.object("net.pop", number)
                .key("code", "p" + number)
                .build());
    }
}
