package io.alembic.engine.apply;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The adapter of the golden apply cases, in this process: contents and manners are one document. */
final class StoreBackend implements Observer, Emitter, SchemaProvisioner {

    private MapValue store;
    private final List<Value> requests = new ArrayList<>();
    private final Map<Uid, BackendId> given = new HashMap<>();

    StoreBackend(MapValue store) {
        this.store = store;
    }

    Backend backend() {
        BackendIdentity identity = new BackendIdentity("external", "golden");
        return switch (store.get("role").flatMap(Value::asText).orElse("adapter")) {
            case "observer" -> new Backend.ReadOnly(identity, this, () -> {});
            case "emitter" -> new Backend.WriteOnly(identity, this, this, () -> {});
            default -> new Backend.ReadWrite(identity, this, this, this, () -> {});
        };
    }

    MapValue store() {
        return store;
    }

    /** What changes the backend, in the form of the golden files. */
    List<Value> requests() {
        return requests;
    }

    @Override
    public Observation observe(ObserveRequest request) {
        failIfAsked("read");
        List<ObservedObject> objects = new ArrayList<>();
        for (Value each : objects()) {
            MapValue object = each.asMap().orElseThrow();
            TypeName type = new TypeName(text(object, "type_name"));
            if (request.wantedTypes().contains(type)) {
                objects.add(new ObservedObject(
                        type,
                        Key.of(object.get("key").orElseThrow().asMap().orElseThrow()),
                        object.get("attrs").orElseThrow().asMap().orElseThrow(),
                        id(object),
                        Optional.empty()));
            }
        }
        return Observation.of(objects);
    }

    @Override
    public boolean reportsAsItGoes() {
        return false;
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        requests.add(MapValue.of(
                "write",
                new ListValue(request.steps().stream().map(StoreBackend::brief).toList())));
        failIfAsked("write");
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (WriteStep step : request.steps()) {
            if (store.getOrNull("fail_write_at").equals(Value.of(step.index()))) {
                throw new BackendException(BackendFailure.REJECTED, "the store refused op " + step.index());
            }
            Optional<BackendId> id = step.operation().fold(this::create, this::update, this::delete);
            outcomes.add(new WriteOutcome.Applied(
                    step.index(), store.has("forget_ids") ? Optional.empty() : id, AppliedBy.WRITING));
        }
        listener.landed(outcomes);
        return ProvisionReport.EMPTY;
    }

    private Optional<BackendId> create(Operation.Create create) {
        long number = Long.parseLong(store.get("next").orElse(Value.of(1)).toString());
        store = store.with("next", Value.of(number + 1));
        BackendId id = store.has("ids") ? BackendId.of("n" + number) : BackendId.of(number);
        given.put(create.uid(), id);
        List<Value> objects = objects();
        objects.add(MapValue.of("backend_id", id.toValue())
                .with("type_name", Value.of(create.type().name()))
                .with("key", create.key().fields())
                .with("attrs", create.object().attributes()));
        store = store.with("objects", new ListValue(objects));
        return Optional.of(id);
    }

    private Optional<BackendId> update(Operation.Update update) {
        Optional<BackendId> wanted = update.id().or(() -> Optional.ofNullable(given.get(update.uid())));
        List<Value> objects = objects();
        for (int i = 0; i < objects.size(); i++) {
            MapValue object = objects.get(i).asMap().orElseThrow();
            boolean found = wanted.map(id -> id(object).equals(Optional.of(id)))
                    .orElseGet(() -> object.getOrNull("key").equals(update.key().fields()));
            if (found && text(object, "type_name").equals(update.type().name())) {
                MapValue attributes = MapValue.builder()
                        .putAll(object.get("attrs").orElseThrow().asMap().orElseThrow())
                        .putAll(update.object().attributes())
                        .build();
                objects.set(i, object.with("key", update.key().fields()).with("attrs", attributes));
                store = store.with("objects", new ListValue(objects));
                return id(object);
            }
        }
        throw new BackendException(BackendFailure.REJECTED, "nothing to update for " + update.uid());
    }

    private Optional<BackendId> delete(Operation.Delete delete) {
        List<Value> objects = objects();
        objects.removeIf(object -> id(object.asMap().orElseThrow()).equals(delete.id())
                && text(object.asMap().orElseThrow(), "type_name")
                        .equals(delete.type().name()));
        store = store.with("objects", new ListValue(objects));
        return Optional.empty();
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        failIfAsked("preview_schema");
        if (store.has("preview")) {
            return store.get("preview").flatMap(Value::asMap).map(StoreBackend::report);
        }
        return Optional.of(unknownTypes(schema));
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        requests.add(Value.of("ensure_schema"));
        failIfAsked("ensure_schema");
        ProvisionReport report = store.get("preview")
                .flatMap(Value::asMap)
                .map(StoreBackend::report)
                .orElseGet(() -> unknownTypes(schema));
        if (store.has("types")) {
            store = store.with(
                    "types",
                    ListValue.ofTexts(
                            schema.types().keySet().stream().map(TypeName::name).toList()));
        }
        return report;
    }

    private ProvisionReport unknownTypes(Schema schema) {
        Optional<ListValue> known = store.get("types").flatMap(Value::asList);
        List<String> missing = known.stream()
                .flatMap(types -> schema.types().keySet().stream()
                        .map(TypeName::name)
                        .filter(name -> !types.elements().contains(Value.of(name))))
                .toList();
        return ProvisionReport.of(Map.of(ProvisionChange.CREATED_OBJECT_TYPES, missing));
    }

    private static ProvisionReport report(MapValue members) {
        Map<ProvisionChange, List<String>> changes = new TreeMap<>();
        for (ProvisionChange change : ProvisionChange.values()) {
            members.get(change.member())
                    .flatMap(Value::asList)
                    .ifPresent(list -> changes.put(
                            change,
                            list.elements().stream()
                                    .map(entry -> entry.asText().orElseThrow())
                                    .toList()));
        }
        return ProvisionReport.of(changes);
    }

    private static Value brief(WriteStep step) {
        return ListValue.of(
                Value.of(step.operation().kind().tag()),
                Value.of(step.operation().type().name()),
                Value.of(step.operation().uid().toString()));
    }

    private void failIfAsked(String method) {
        store.get("fail")
                .flatMap(Value::asMap)
                .flatMap(fail -> fail.get(method))
                .flatMap(Value::asText)
                .ifPresent(text -> {
                    throw new BackendException(BackendFailure.REJECTED, text);
                });
    }

    private List<Value> objects() {
        return new ArrayList<>(store.get("objects")
                .flatMap(Value::asList)
                .orElse(ListValue.EMPTY)
                .elements());
    }

    private static Optional<BackendId> id(MapValue object) {
        return object.get("backend_id").flatMap(BackendId::parse);
    }

    private static String text(MapValue object, String name) {
        return object.get(name).flatMap(Value::asText).orElseThrow();
    }
}
