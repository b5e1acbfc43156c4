package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.journal.JournalName;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.journal.JournalStoreContract;
import io.alembic.engine.journal.OperationHash;
import io.alembic.engine.state.LockOwner;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresJournalStoreTest extends JournalStoreContract {

    private static final String KEY = "default/" + BACKEND.scopeName() + "/" + JournalName.of(BACKEND, OPERATIONS);

    private final Databases databases = Databases.shared();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    protected JournalStore store() {
        return new PostgresJournalStore(databases.open(new LockOwner("host1", 42, "alembic apply", Instant.EPOCH)));
    }

    @Test
    void writes_the_rows_that_the_peer_reads() {
        Journal journal = store().begin(BACKEND, OPERATIONS);
        journal.markDone(done(0, Optional.of(BackendId.of(100))));
        journal.markDone(done(1, Optional.empty()));

        assertThat(databases.query("SELECT concat_ws('|', journal_key, idx, op_uid, op_typename, op_hash, done,"
                        + " backend_id) FROM alembic_journal ORDER BY idx"))
                .containsExactly(row(0) + "|t|100", row(1) + "|t", row(2) + "|f");
    }

    @Test
    void resumes_the_rows_that_the_peer_wrote() {
        store().begin(BACKEND, OPERATIONS);
        databases.execute(
                "UPDATE alembic_journal SET done = TRUE, backend_id = '\"abc\"' WHERE idx = 0",
                "UPDATE alembic_journal SET done = TRUE, backend_id = 'null' WHERE idx = 1");

        assertThat(store().find(BACKEND, OPERATIONS).orElseThrow().done())
                .containsEntry(0, Optional.of(BackendId.of("abc")))
                .containsEntry(1, Optional.empty())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM alembic_journal WHERE idx = 1",
                "UPDATE alembic_journal SET op_uid = 'nobody' WHERE idx = 1",
                "UPDATE alembic_journal SET done = TRUE, backend_id = '-3' WHERE idx = 1"
            })
    void rows_that_make_no_sense_stop_the_run(String harm) {
        store().begin(BACKEND, OPERATIONS);
        databases.execute(harm);

        assertThatThrownBy(() -> store().find(BACKEND, OPERATIONS))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining(KEY)
                .hasMessageContaining("nothing was applied");
    }

    @Test
    void a_journal_of_other_operations_under_the_name_stops_the_run() {
        store().begin(BACKEND, OPERATIONS);
        databases.execute("UPDATE alembic_journal SET op_hash = 1 WHERE idx = 2");

        assertThatThrownBy(() -> store().find(BACKEND, OPERATIONS)).hasMessageContaining("other operations");
    }

    @Test
    void rows_that_somebody_removed_meanwhile_are_missed() {
        Journal journal = store().begin(BACKEND, OPERATIONS);
        databases.execute("DELETE FROM alembic_journal");

        assertThatThrownBy(() -> journal.markDone(done(0, Optional.empty()))).hasMessageContaining("were removed");
    }

    @Test
    void a_broken_connection_is_made_anew() {
        JournalStore store = store();
        Journal journal = store.begin(BACKEND, OPERATIONS);
        databases.server().breakConnections(databases.name());
        journal.markDone(done(0, Optional.of(BackendId.of(7))));
        databases.server().breakConnections(databases.name());

        assertThat(store.find(BACKEND, OPERATIONS).orElseThrow().done()).containsOnlyKeys(0);
    }

    private static String row(int position) {
        return KEY + "|" + position + "|" + OPERATIONS.get(position).uid() + "|net.pop|"
                + OperationHash.of(OPERATIONS.get(position));
    }
}
