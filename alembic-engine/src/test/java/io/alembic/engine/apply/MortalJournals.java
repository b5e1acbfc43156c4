package io.alembic.engine.apply;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.journal.LeftJournal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Journals that are real, of a process that may die before and after each write. */
final class MortalJournals implements JournalStore {

    private final JournalStore journals;
    private final Moments moments;

    MortalJournals(JournalStore journals, Moments moments) {
        this.journals = journals;
        this.moments = moments;
    }

    @Override
    public Optional<Journal> find(BackendIdentity backend, List<Operation> operations) {
        return journals.find(backend, operations).map(found -> new MortalJournal(found, moments));
    }

    @Override
    public Journal begin(BackendIdentity backend, List<Operation> operations) {
        return moments.around(() -> new MortalJournal(journals.begin(backend, operations), moments));
    }

    @Override
    public List<LeftJournal> all(BackendIdentity backend) {
        return journals.all(backend);
    }

    private record MortalJournal(Journal journal, Moments moments) implements Journal {

        @Override
        public String location() {
            return journal.location();
        }

        @Override
        public SortedMap<Integer, Optional<BackendId>> done() {
            return journal.done();
        }

        @Override
        public void markDone(SortedMap<Integer, Optional<BackendId>> operations) {
            moments.around(() -> journal.markDone(operations));
        }

        @Override
        public void remove() {
            moments.around(journal::remove);
        }
    }
}
