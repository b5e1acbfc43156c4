package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.read.DeclaredField;
import io.alembic.adapter.netbox.read.DeclaredType;
import io.alembic.adapter.netbox.server.GenericReference;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.write.Refusal;
import io.alembic.dcim.write.WireBody;
import io.alembic.http.bulk.DesiredBody;
import io.alembic.http.bulk.ReferenceEncoder;
import java.util.List;

/** Turns declared objects into the bodies that create and change them. */
final class BodyEncoder {

    private static final String OBJECT_TYPE = "object_type";
    private static final String OBJECT_ID = "object_id";
    private static final String TAGS = "tags";

    private final NetBoxServer server;
    private final DeclaredTypes<DeclaredType> types;

    BodyEncoder(NetBoxServer server, DeclaredTypes<DeclaredType> types) {
        this.server = requireNonNull(server, "server is null");
        this.types = requireNonNull(types, "types is null");
    }

    /** The members of an object that may be sent, by the names the server has for them. */
    MapValue encode(InventoryObject object, ReferenceEncoder references) {
        DeclaredType type = types.of(object.type());
        MapValue.Builder body = MapValue.builder();
        MapValue.Builder custom = MapValue.builder();
        DesiredBody.withKey(object).forEach((name, value) -> {
            if (name.equals(WireBody.ID)) {
                return;
            }
            DeclaredField field =
                    type.field(name).orElseThrow(() -> Refusal.beforehand(object, name, "is not declared"));
            MapValue member = MapValue.of(name, value);
            field.source()
                    .fold(
                            found -> value.isNull() && isReadOnly(type, name)
                                    ? body
                                    : body.put(found.field(), plain(object, type, field, references, member)),
                            found -> custom.put(
                                    found.name(),
                                    references.encode(object.type(), member).getOrNull(name)),
                            found -> pair(object, found.reference(), generic(object, references, member), body),
                            found -> body.put(found.field(), listed(generic(object, references, member))));
        });
        MapValue customFields = custom.build();
        if (!customFields.isEmpty()) {
            body.put(WireBody.CUSTOM_FIELDS, customFields);
        }
        return body.build();
    }

    private Value plain(
            InventoryObject object,
            DeclaredType type,
            DeclaredField field,
            ReferenceEncoder references,
            MapValue member) {
        if (isReadOnly(type, field.name())) {
            throw Refusal.beforehand(
                    object, field.name(), "can only be read on this server; take it out of the inventory");
        }
        Value value = references.encode(object.type(), member).getOrNull(field.name());
        if (field.isTagNames()) {
            return tags(object, type, value);
        }
        return value.isNull() && isSet(field) ? ListValue.EMPTY : field.understood(value);
    }

    private boolean isReadOnly(DeclaredType type, String field) {
        return server.fields(type.model())
                .field(field)
                .filter(ModelField::readOnly)
                .isPresent();
    }

    private static boolean isSet(DeclaredField field) {
        return References.canHold(field.schema().type())
                && FieldShape.isList(field.schema().type());
    }

    /** By name alone: a tag's slug may have been edited since. */
    private static Value tags(InventoryObject object, DeclaredType type, Value value) {
        List<Value> names = value.asList().orElse(ListValue.EMPTY).elements();
        if (!names.isEmpty() && !type.model().carriesTags() && type.model().carriesCustomFields()) {
            throw Refusal.beforehand(object, TAGS, object.type() + " does not support tags");
        }
        boolean plain = !type.model().carriesTags();
        return new ListValue(names.stream()
                .map(name -> plain ? name : (Value) MapValue.of("name", name))
                .toList());
    }

    /** References with the content type of the target beside its id; what is written that way already stays. */
    private Value generic(InventoryObject object, ReferenceEncoder references, MapValue member) {
        String name = member.name(0);
        return references.encode(object.type(), member, this::typed).getOrNull(name);
    }

    private static ListValue listed(Value value) {
        return value.isNull() ? ListValue.EMPTY : value.asList().orElseGet(() -> ListValue.of(value));
    }

    private Value typed(TypeName target, BackendId id) {
        return MapValue.builder()
                .put(OBJECT_TYPE, Value.of(server.model(target).contentType().toString()))
                .put(OBJECT_ID, id.toValue())
                .build();
    }

    private static MapValue.Builder pair(
            InventoryObject object, GenericReference reference, Value value, MapValue.Builder body) {
        if (!value.isNull() && value.asMap().filter(map -> map.has(OBJECT_ID)).isEmpty()) {
            throw Refusal.beforehand(
                    object,
                    reference.idField(),
                    "refers to objects of any model: declare it as a reference, or as json with " + OBJECT_TYPE
                            + " and " + OBJECT_ID);
        }
        MapValue parts = value.asMap().orElse(MapValue.EMPTY);
        return body.put(reference.typeField(), parts.getOrNull(OBJECT_TYPE))
                .put(reference.idField(), parts.getOrNull(OBJECT_ID));
    }
}
