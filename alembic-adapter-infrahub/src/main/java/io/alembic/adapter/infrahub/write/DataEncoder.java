package io.alembic.adapter.infrahub.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.read.DeclaredKind;
import io.alembic.adapter.infrahub.read.RelationForm;
import io.alembic.adapter.infrahub.read.ValueForm;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.Refusal;
import io.alembic.http.bulk.DesiredBody;
import io.alembic.http.bulk.ReferenceEncoder;
import java.util.Set;

/** The data of mutations: all that is declared of an object, nulls as nulls; what the server computes is left out. */
final class DataEncoder {

    private final DeclaredTypes<DeclaredKind> types;

    DataEncoder(DeclaredTypes<DeclaredKind> types) {
        this.types = requireNonNull(types, "types is null");
    }

    MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        DeclaredKind type = types.of(object.type());
        Set<String> readOnly = type.readOnlyFields();
        MapValue.Builder data = MapValue.builder();
        references.encode(object.type(), DesiredBody.withKey(object)).forEach((name, value) -> {
            if (!type.kind().has(name)) {
                throw Refusal.beforehand(
                        object, name, "is not known to " + type.kind().name());
            }
            if (!readOnly.contains(name)) {
                type.kind()
                        .attribute(name)
                        .ifPresent(attribute -> data.put(name, MapValue.of("value", ValueForm.held(attribute, value))));
                type.kind()
                        .relationship(name)
                        .ifPresent(relation -> putRelation(data, kind, name, relation.many(), value));
            }
        });
        return data.build();
    }

    private static void putRelation(MapValue.Builder data, OperationKind kind, String name, boolean many, Value ids) {
        if (ids.isNull() && kind == OperationKind.CREATE) {
            return;
        }
        data.put(name, ids.isNull() && many ? ListValue.EMPTY : RelationForm.written(ids));
    }
}
