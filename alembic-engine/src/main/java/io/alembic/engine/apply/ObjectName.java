package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;

/** What tells objects of a plan apart: a uid alone may be of two types, while an object changes its type. */
record ObjectName(TypeName type, Uid uid) {

    ObjectName {
        requireNonNull(type, "type is null");
        requireNonNull(uid, "uid is null");
    }

    static ObjectName of(Operation operation) {
        return new ObjectName(operation.type(), operation.uid());
    }

    static ObjectName of(InventoryObject object) {
        return new ObjectName(object.type(), object.uid());
    }
}
