package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredField;
import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.Refusal;
import io.alembic.dcim.write.WireBody;
import io.alembic.http.bulk.DesiredBody;
import io.alembic.http.bulk.ReferenceEncoder;
import java.util.Optional;

/** Turns declared objects into the bodies that create and change them. */
final class BodyEncoder {

    private final NautobotServer server;
    private final DeclaredTypes<DeclaredType> types;
    private final GraphTargets targets;
    private final WireValue wire;

    BodyEncoder(NautobotServer server, DeclaredTypes<DeclaredType> types) {
        this.server = requireNonNull(server, "server is null");
        this.types = requireNonNull(types, "types is null");
        this.targets = new GraphTargets(server);
        this.wire = new WireValue(targets);
    }

    /** The id an object is created with: the one its key or attributes declare, else its uid, where clients may choose. */
    Optional<BackendId> chosenId(InventoryObject object) {
        Optional<String> declared = DesiredBody.withKey(object).get(WireBody.ID).flatMap(Value::asText);
        boolean free = server.fields(types.of(object.type()).model())
                .field(WireBody.ID)
                .filter(field -> !field.readOnly() && field.kind().equals("string"))
                .isPresent();
        return free ? Optional.of(BackendId.of(declared.orElse(object.uid().toString()))) : Optional.empty();
    }

    /** The members of an object that may be sent, by the names the server has for them. */
    MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        DeclaredType type = types.of(object.type());
        Optional<GraphType> graph = targets.graphType(type.model().contentType());
        MapValue.Builder body = MapValue.builder();
        MapValue.Builder custom = MapValue.builder();
        references.encode(object.type(), DesiredBody.withKey(object)).forEach((name, value) -> {
            if (name.equals(WireBody.ID)) {
                return;
            }
            DeclaredField field =
                    type.field(name).orElseThrow(() -> Refusal.beforehand(object, name, "is not declared"));
            field.source()
                    .fold(
                            found -> body.put(name, wire.of(graph, name, writable(type, object, name), value)),
                            found -> custom.put(found.key(), value),
                            through -> kind == OperationKind.CREATE
                                    ? body.put(name, wire.of(graph, name, Optional.empty(), value))
                                    : body);
        });
        MapValue customFields = custom.build();
        if (!customFields.isEmpty()) {
            body.put(WireBody.CUSTOM_FIELDS, customFields);
        }
        if (kind == OperationKind.CREATE) {
            chosenId(object).ifPresent(id -> body.put(WireBody.ID, id.toValue()));
        }
        return body.build();
    }

    private Optional<ModelField> writable(DeclaredType type, InventoryObject object, String name) {
        Optional<ModelField> field = server.fields(type.model()).field(name);
        if (field.filter(ModelField::readOnly).isPresent()) {
            throw Refusal.beforehand(object, name, "can only be read on this server; take it out of the inventory");
        }
        return field;
    }
}
