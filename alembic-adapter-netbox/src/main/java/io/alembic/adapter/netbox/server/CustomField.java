package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.rest.WireShapes;
import java.util.Set;
import java.util.TreeSet;

/**
 * A custom field the server has.
 *
 * @param type the server's word for the kind of its values: {@code text}, {@code select}, …
 * @param row all the server says of it
 */
public record CustomField(Value id, String name, String type, Set<ContentType> contentTypes, MapValue row) {

    public CustomField {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        contentTypes = Set.copyOf(contentTypes);
        requireNonNull(row, "row is null");
    }

    static CustomField parse(MapValue row) {
        Set<ContentType> types = new TreeSet<>();
        row.getOrNull("object_types")
                .asList()
                .orElse(ListValue.EMPTY)
                .elements()
                .forEach(each -> each.asText().flatMap(ContentType::parse).ifPresent(types::add));
        return new CustomField(
                row.getOrNull("id"),
                row.getOrNull("name").asText().orElse(""),
                WireShapes.plain(row.getOrNull("type")).asText().orElse(""),
                types,
                row);
    }
}
