package io.alembic.adapter.infrahub.schema;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of a branch, as {@code GET /api/schema} tells them. */
public record ServerSchema(SortedMap<String, Kind> kinds) {

    public ServerSchema {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    public static ServerSchema parse(MapValue answer) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        for (String section : List.of("nodes", "generics")) {
            for (MapValue row : rows(answer, section)) {
                Kind kind = kind(row);
                kinds.put(kind.name(), kind);
            }
        }
        return new ServerSchema(kinds);
    }

    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    private static Kind kind(MapValue row) {
        return Kind.of(
                text(row, "kind"),
                byName(row, "attributes", ServerSchema::attribute),
                byName(row, "relationships", ServerSchema::relationship));
    }

    private static <T> Map<String, T> byName(MapValue row, String section, Function<MapValue, T> parser) {
        Map<String, T> members = new TreeMap<>();
        rows(row, section).forEach(each -> members.put(text(each, "name"), parser.apply(each)));
        return members;
    }

    private static Attribute attribute(MapValue row) {
        List<String> choices = rows(row, "choices").stream()
                .map(choice -> text(choice, "name"))
                .toList();
        return new Attribute(
                text(row, "name"),
                text(row, "kind"),
                flag(row, "optional"),
                flag(row, "read_only"),
                choices,
                row.getOrNull("regex").asText(),
                row.getOrNull("description").asText());
    }

    private static Relationship relationship(MapValue row) {
        return new Relationship(
                text(row, "name"),
                text(row, "peer"),
                text(row, "kind"),
                text(row, "cardinality").equals("many"),
                flag(row, "optional"),
                flag(row, "read_only"),
                row.getOrNull("identifier").asText().orElse(""));
    }

    private static List<MapValue> rows(MapValue parent, String name) {
        List<MapValue> rows = new ArrayList<>();
        parent.getOrNull(name)
                .asList()
                .orElse(ListValue.EMPTY)
                .elements()
                .forEach(each -> each.asMap().ifPresent(rows::add));
        return rows;
    }

    private static String text(MapValue row, String name) {
        return row.getOrNull(name)
                .asText()
                .orElseThrow(() -> new BackendException(
                        BackendFailure.PROTOCOL, "the server's schema has a member without \"" + name + "\""));
    }

    private static boolean flag(MapValue row, String name) {
        Value value = row.getOrNull(name);
        return value.equals(BooleanValue.of(true));
    }
}
