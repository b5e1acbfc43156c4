package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps the undo record of one apply: whole before anything is written, cut down to what was done at its end. */
public final class UndoRecorder {

    private final UndoStore store;
    private UndoRecord record;

    private UndoRecorder(UndoStore store, UndoRecord record) {
        this.store = requireNonNull(store, "store is null");
        this.record = requireNonNull(record, "record is null");
    }

    /**
     * Keeps what is about to be changed. A run that resumes another keeps what that one found: what it sees itself may
     * be what the other wrote.
     */
    public static UndoRecorder begin(UndoStore store, UndoRecord record, boolean resumes) {
        Optional<UndoRecord> earlier = resumes
                ? store.last(record.backend()).filter(last -> last.plan().equals(record.plan()))
                : Optional.empty();
        UndoRecorder recorder = new UndoRecorder(
                store, earlier.map(first -> merged(first, record)).orElse(record));
        store.keep(recorder.record);
        return recorder;
    }

    /** The record that a run of the same plan left open: it died after its last write. Empty where there is none. */
    public static Optional<UndoRecorder> reopen(UndoStore store, BackendIdentity backend, String plan) {
        return store.last(backend)
                .filter(last -> !last.ended() && last.plan().equals(plan))
                .map(last -> new UndoRecorder(store, last));
    }

    private static UndoRecord merged(UndoRecord first, UndoRecord second) {
        Map<Operation, UndoEntry> entries = new LinkedHashMap<>();
        first.entries().forEach(entry -> entries.put(entry.operation(), entry));
        second.entries().forEach(entry -> entries.putIfAbsent(entry.operation(), entry));
        return with(second, false, second.provision(), new ArrayList<>(entries.values()));
    }

    /**
     * Says how the apply ended.
     *
     * @param untouched the operations that certainly changed nothing
     * @param adopted the creates that took over objects that were there
     */
    public void end(ProvisionReport provision, Predicate<Operation> untouched, Predicate<Operation> adopted) {
        List<UndoEntry> done = record.entries().stream()
                .filter(entry -> !untouched.test(entry.operation()))
                .map(entry -> new UndoEntry(
                        entry.operation(), entry.before(), entry.adopted() || adopted.test(entry.operation())))
                .toList();
        record = with(record, true, provision, done);
        store.keep(record);
    }

    private static UndoRecord with(
            UndoRecord record, boolean ended, ProvisionReport provision, List<UndoEntry> entries) {
        return new UndoRecord(
                record.backend(),
                record.plan(),
                ended,
                record.effects(),
                provision,
                record.schema(),
                record.lateFields(),
                entries,
                record.known());
    }
}
