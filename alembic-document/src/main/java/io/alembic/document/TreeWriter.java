package io.alembic.document;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** A writer to which whole values are the events they consist of. */
interface TreeWriter extends DocumentWriter, Value.Cases<DocumentWriter> {

    @Override
    default DocumentWriter value(Value value) {
        return value.fold(this);
    }

    @Override
    default DocumentWriter list(ListValue value) {
        startList();
        for (Value element : value.elements()) {
            element.fold(this);
        }
        return endList();
    }

    @Override
    default DocumentWriter map(MapValue value) {
        startMap();
        for (int i = 0; i < value.size(); i++) {
            name(value.name(i));
            value.value(i).fold(this);
        }
        return endMap();
    }
}
