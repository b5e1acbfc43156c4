package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.rest.WireShapes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A custom field the server has.
 *
 * @param key what objects carry it under
 * @param type the server's word for the kind of its values: {@code text}, {@code select}, …
 * @param row all the server says of it
 */
public record CustomField(String id, String key, String type, Set<ContentType> contentTypes, MapValue row) {

    public CustomField {
        requireNonNull(id, "id is null");
        requireNonNull(key, "key is null");
        requireNonNull(type, "type is null");
        contentTypes = Set.copyOf(contentTypes);
        requireNonNull(row, "row is null");
    }

    public static CustomField parse(MapValue row) {
        Set<ContentType> types = new TreeSet<>();
        row.get("content_types")
                .flatMap(Value::asList)
                .orElse(ListValue.EMPTY)
                .elements()
                .forEach(each -> each.asText().flatMap(ContentType::parse).ifPresent(types::add));
        return new CustomField(
                ModelRegistry.textOf(row, "id"),
                ModelRegistry.textOf(row, "key"),
                Optional.of(WireShapes.plain(row.getOrNull("type")))
                        .flatMap(Value::asText)
                        .orElse(""),
                types,
                row);
    }
}
