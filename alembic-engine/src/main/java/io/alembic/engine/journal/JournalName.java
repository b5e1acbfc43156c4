package io.alembic.engine.journal;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import java.util.List;

/** What a journal is called, wherever it is kept: by its backend and exactly its operations (spec 40 §7). */
public final class JournalName {

    private JournalName() {}

    public static String of(BackendIdentity backend, List<Operation> operations) {
        return start(backend) + Long.toUnsignedString(OperationHash.of(operations));
    }

    /** What the names of all journals of a backend begin with. */
    public static String start(BackendIdentity backend) {
        return backend.scopeName() + "_journal_";
    }
}
