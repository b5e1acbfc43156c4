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

/** Journals that are real, with something that happens before and after each write: a death, a full disk. */
final class HookedJournals implements JournalStore {

    private final JournalStore journals;
    private final Runnable before;
    private final Runnable after;

    HookedJournals(JournalStore journals, Runnable before, Runnable after) {
        this.journals = journals;
        this.before = before;
        this.after = after;
    }

    @Override
    public Optional<Journal> find(BackendIdentity backend, List<Operation> operations) {
        return journals.find(backend, operations).map(HookedJournal::new);
    }

    @Override
    public Journal begin(BackendIdentity backend, List<Operation> operations) {
        before.run();
        Journal journal = new HookedJournal(journals.begin(backend, operations));
        after.run();
        return journal;
    }

    @Override
    public List<LeftJournal> all(BackendIdentity backend) {
        return journals.all(backend);
    }

    private final class HookedJournal implements Journal {

        private final Journal journal;

        HookedJournal(Journal journal) {
            this.journal = journal;
        }

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
            before.run();
            journal.markDone(operations);
            after.run();
        }

        @Override
        public void remove() {
            before.run();
            journal.remove();
            after.run();
        }
    }
}
