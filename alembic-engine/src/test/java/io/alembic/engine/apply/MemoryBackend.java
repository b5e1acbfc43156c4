package io.alembic.engine.apply;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A backend that has no rule of uniqueness, so that whatever is created twice is there twice; that holds references as
 * its own ids; and that keeps what something refers to. It breaks down when told to.
 */
final class MemoryBackend implements Observer, Emitter {

    static final BackendIdentity IDENTITY = new BackendIdentity("memory", "test");

    private final Schema schema;
    private int batch;
    private final SortedMap<TypeName, NavigableMap<BackendId, MapValue>> objects = new TreeMap<>();
    private final Map<BackendId, String> versions = new HashMap<>();
    private Fault fault = Fault.NONE;
    private Moments moments = new Moments();
    private int countdown;
    private Runnable meanwhile = () -> {};
    private long next = 1;
    private final List<Operation> sent = new ArrayList<>();

    MemoryBackend(Schema schema, int batch) {
        this.schema = schema;
        this.batch = batch;
    }

    Backend backend() {
        return new Backend.ReadWrite(IDENTITY, this, this, SchemaProvisioner.NOTHING_TO_DO, () -> {});
    }

    /** Breaks down at one operation of the next write, counted from 0. */
    void breakAt(int position, Fault how) {
        countdown = position;
        fault = how;
    }

    /** What happens elsewhere while an operation is carried out. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    MemoryBackend inBatchesOf(int size) {
        batch = size;
        return this;
    }

    /** Each operation has a moment before it and one after it. */
    void passThrough(Moments through) {
        moments = through;
    }

    /** What was carried out, in order; cleared by asking. */
    List<Operation> sent() {
        List<Operation> copy = List.copyOf(sent);
        sent.clear();
        return copy;
    }

    BackendId put(TypeName type, MapValue attributes) {
        BackendId id = BackendId.of(next++);
        objects.computeIfAbsent(type, each -> new TreeMap<>()).put(id, attributes);
        return id;
    }

    void change(TypeName type, BackendId id, String field, Value value) {
        of(type).computeIfPresent(id, (same, attributes) -> attributes.with(field, value));
    }

    /** Sets the mark of an object's revision; others have none. */
    void mark(BackendId id, String version) {
        versions.put(id, version);
    }

    void remove(TypeName type, BackendId id) {
        of(type).remove(id);
    }

    NavigableMap<BackendId, MapValue> of(TypeName type) {
        return objects.computeIfAbsent(type, each -> new TreeMap<>());
    }

    int size() {
        return objects.values().stream().mapToInt(Map::size).sum();
    }

    /** Narrowed reads bring nothing that was not asked for. */
    @Override
    public Observation observe(ObserveRequest request) {
        List<HeldObject> held = new ArrayList<>();
        for (TypeName type : request.wantedTypes()) {
            Optional<Set<BackendId>> ids = request.scope().idsOf(type, request.bindings());
            of(type).forEach((id, attributes) -> {
                if (ids.isEmpty() || ids.get().contains(id)) {
                    held.add(new HeldObject(type, id, attributes, Optional.ofNullable(versions.get(id))));
                }
            });
        }
        return Observation.of(IdentityResolution.resolve(schema, request.bindings(), held));
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        Map<Uid, BackendId> made = new HashMap<>();
        Set<Integer> landed = new HashSet<>();
        List<WriteStep> steps = new ArrayList<>(request.steps());
        steps.sort(Comparator.comparing(WriteStep::level));
        List<WriteOutcome> outcomes = new ArrayList<>();
        int level = 0;
        for (WriteStep step : steps) {
            if (outcomes.size() == batch || step.level() != level) {
                report(listener, outcomes);
            }
            level = step.level();
            List<Integer> missing = step.requires().stream()
                    .filter(index -> !landed.contains(index))
                    .toList();
            if (!missing.isEmpty()) {
                outcomes.add(new WriteOutcome.Blocked(step.index(), missing));
                continue;
            }
            WriteOutcome outcome = carryOut(request, step, made);
            outcome.fold(applied -> landed.add(step.index()), failed -> false, blocked -> false);
            outcomes.add(outcome);
        }
        report(listener, outcomes);
        return ProvisionReport.EMPTY;
    }

    private static void report(WriteListener listener, List<WriteOutcome> outcomes) {
        if (!outcomes.isEmpty()) {
            List<WriteOutcome> landed = List.copyOf(outcomes);
            outcomes.clear();
            listener.landed(landed);
        }
    }

    private WriteOutcome carryOut(WriteRequest request, WriteStep step, Map<Uid, BackendId> made) {
        boolean breaks = fault != Fault.NONE && countdown-- == 0;
        Fault now = breaks ? fault : Fault.NONE;
        fault = breaks ? Fault.NONE : fault;
        now.before();
        meanwhile.run();
        moments.pass();
        if (now == Fault.REFUSED) {
            return failed(step, BackendFailure.REJECTED, "refused");
        }
        try {
            Operation operation = step.operation();
            Optional<BackendId> id = operation.fold(
                    create -> Optional.of(put(create.type(), encoded(request, made, create))),
                    update -> update(request, made, update),
                    this::delete);
            sent.add(operation);
            id.ifPresent(known -> made.put(operation.uid(), known));
            moments.pass();
            now.after();
            return now == Fault.TIMED_OUT
                    ? failed(step, BackendFailure.UNREACHABLE, "no answer")
                    : new WriteOutcome.Applied(step.index(), id, AppliedBy.WRITING);
        } catch (BackendException e) {
            if (now.stopsTheWrite()) {
                throw e;
            }
            return new WriteOutcome.Failed(step.index(), e);
        }
    }

    private Optional<BackendId> update(WriteRequest request, Map<Uid, BackendId> made, Operation.Update update) {
        BackendId id = update.id()
                .or(() -> Optional.ofNullable(made.get(update.uid())))
                .or(() -> request.bindings().idOf(update.type(), update.uid()))
                .filter(of(update.type())::containsKey)
                .orElseThrow(
                        () -> new BackendException(BackendFailure.REJECTED, "no such object: " + update.typeKey()));
        MapValue after = MapValue.builder()
                .putAll(of(update.type()).getOrDefault(id, MapValue.EMPTY))
                .putAll(encoded(request, made, update))
                .build();
        of(update.type()).put(id, after);
        return Optional.of(id);
    }

    private Optional<BackendId> delete(Operation.Delete delete) {
        BackendId id = delete.id().orElseThrow();
        objects.forEach((type, all) -> all.forEach((each, attributes) -> {
            boolean same = type.equals(delete.type()) && each.equals(id);
            References.forEach(schema.type(type).orElseThrow().fields(), attributes, (target, leaf) -> {
                if (!same && target.equals(delete.type()) && leaf.equals(id.toValue())) {
                    throw new BackendException(
                            BackendFailure.CONFLICT, type + " " + each + " refers to " + delete.typeKey());
                }
            });
        }));
        of(delete.type()).remove(id);
        return Optional.empty();
    }

    private MapValue encoded(WriteRequest request, Map<Uid, BackendId> made, Operation operation) {
        MapValue attributes = operation.desired().orElseThrow().attributes();
        return References.map(schema.type(operation.type()).orElseThrow().fields(), attributes, (target, leaf) -> {
            Optional<Uid> uid = leaf.asText().flatMap(Uid::parse);
            if (uid.isEmpty()) {
                return leaf;
            }
            return Optional.ofNullable(made.get(uid.get()))
                    .or(() -> request.bindings().idOf(target, uid.get()))
                    .orElseThrow(() -> new BackendException(
                            BackendFailure.REJECTED, operation.typeKey() + " misses " + target + " " + uid.get()))
                    .toValue();
        });
    }

    private static WriteOutcome failed(WriteStep step, BackendFailure kind, String message) {
        return new WriteOutcome.Failed(step.index(), new BackendException(kind, message));
    }
}
