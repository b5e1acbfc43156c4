package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.ObjectTypes;
import io.alembic.core.schema.FieldType;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.value.ReferenceTarget;
import java.util.List;
import java.util.Optional;

/**
 * What generic references mean where they are declared as references to one type: the object's id, if it is of that
 * type. One to an object of another model stays a pair of content type and id, which is no reference and shows as drift.
 */
final class GenericTargets {

    private static final String OBJECT_TYPE = "object_type";
    private static final String OBJECT_ID = "object_id";

    private final ObjectTypes types;

    GenericTargets(ObjectTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    Value read(FieldType declared, Value type, Value id) {
        if (id.isNull()) {
            return id;
        }
        Optional<ContentType> wanted =
                ReferenceTarget.of(declared).flatMap(types::find).map(NetBoxModel::contentType);
        boolean fits = wanted.map(ContentType::toString)
                .map(Value::of)
                .filter(type::equals)
                .isPresent();
        return fits
                ? MapValue.of("id", id)
                : MapValue.builder().put(OBJECT_ID, id).put(OBJECT_TYPE, type).build();
    }

    /** Where one reference is declared, a list of one stands for it: an end of a cable is rarely more. */
    Value readList(FieldType declared, Value wire) {
        List<Value> read = wire.asList().orElse(ListValue.EMPTY).elements().stream()
                .map(each -> each.asMap().orElse(MapValue.EMPTY))
                .map(each -> read(declared, each.getOrNull(OBJECT_TYPE), each.getOrNull(OBJECT_ID)))
                .toList();
        if (FieldShape.isList(declared) || read.size() > 1) {
            return new ListValue(read);
        }
        return read.isEmpty() ? Value.ofNull() : read.get(0);
    }
}
