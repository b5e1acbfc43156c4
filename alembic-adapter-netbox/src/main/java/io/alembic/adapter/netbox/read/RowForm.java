package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.ObjectTypes;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.value.DeclaredForm;
import java.math.BigInteger;
import java.util.Optional;

/** What the rows of a server mean, field by declared field. */
final class RowForm {

    private static final String ID = "id";
    private static final String NAME = "name";

    private final GenericTargets targets;
    private final DeclaredForm form = new DeclaredForm(reference -> Optional.empty());

    RowForm(ObjectTypes types) {
        this.targets = new GenericTargets(requireNonNull(types, "types is null"));
    }

    /** A row with the values of the declared fields that it shows, in the shapes of the server. */
    WireRow row(DeclaredType type, MapValue answer) {
        MapValue.Builder values = MapValue.builder();
        MapValue custom = answer.get("custom_fields").flatMap(Value::asMap).orElse(MapValue.EMPTY);
        for (DeclaredField field : type.fields()) {
            field.source()
                    .<Optional<Value>>fold(
                            found -> answer.get(found.field()).map(value -> named(field, value)),
                            found -> Optional.of(custom.getOrNull(found.name())),
                            found -> answer.get(found.reference().idField())
                                    .map(id -> targets.read(
                                            field.schema().type(),
                                            answer.getOrNull(found.reference().typeField()),
                                            id)),
                            found -> answer.get(found.field())
                                    .map(list -> targets.readList(field.schema().type(), list)))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        if (!(answer.getOrNull(ID) instanceof IntegerValue id)) {
            throw new BackendException(
                    BackendFailure.PROTOCOL, "a " + type.name() + " was sent without a number for its id");
        }
        return new WireRow(
                id.toString(), values.build(), answer.getOrNull("last_updated").asText());
    }

    /** A row with its values in the form of the declared fields. */
    HeldObject held(DeclaredType type, WireRow row) {
        MapValue.Builder attributes = MapValue.builder();
        for (DeclaredField field : type.fields()) {
            row.values()
                    .get(field.name())
                    .ifPresent(wire -> attributes.put(field.name(), form.of(field.schema(), wire)));
        }
        return new HeldObject(type.name(), id(row.id()), attributes.build(), row.version());
    }

    static BackendId id(String text) {
        return new BackendId.Numeric(new BigInteger(text));
    }

    /** Tags are what they are called; the server has an order of its own for them. */
    static Value named(DeclaredField field, Value wire) {
        return field.isTagNames() && wire instanceof ListValue tags
                ? ListValue.ofTexts(tags.elements().stream()
                        .flatMap(tag ->
                                tag
                                        .asText()
                                        .or(() -> tag.asMap()
                                                .flatMap(map ->
                                                        map.getOrNull(NAME).asText()))
                                        .stream())
                        .sorted(TextOrder.UTF_8)
                        .toList())
                : wire;
    }
}
