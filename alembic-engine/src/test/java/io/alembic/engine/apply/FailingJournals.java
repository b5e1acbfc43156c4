package io.alembic.engine.apply;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.journal.LeftJournal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Journals on a disk that is full after some writes. */
final class FailingJournals implements JournalStore {

    private final JournalStore journals;
    private int room;

    /** @param room how many writes succeed after a journal was begun; with -1 none can be begun */
    FailingJournals(JournalStore journals, int room) {
        this.journals = journals;
        this.room = room;
    }

    @Override
    public Optional<Journal> find(BackendIdentity backend, List<Operation> operations) {
        return journals.find(backend, operations);
    }

    @Override
    public Journal begin(BackendIdentity backend, List<Operation> operations) {
        if (room < 0) {
            throw full();
        }
        return new Full(journals.begin(backend, operations));
    }

    @Override
    public List<LeftJournal> all(BackendIdentity backend) {
        return journals.all(backend);
    }

    private static AlembicException full() {
        return new AlembicException(ErrorKind.FAILURE, "cannot write the journal: no space left");
    }

    private final class Full implements Journal {

        private final Journal journal;

        Full(Journal journal) {
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
            if (room-- <= 0) {
                throw full();
            }
            journal.markDone(operations);
        }

        @Override
        public void remove() {
            journal.remove();
        }
    }
}
