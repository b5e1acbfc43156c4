package io.alembic.adapter.nautobot.read;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a text that stands for a reference says: the parts of the object's natural key, joined by {@code ;} as Nautobot
 * joins them, each part a path through its fields.
 *
 * @param paths of the parts; the last step of each is a field with a text
 * @param chain whether the object's parents follow, to the root: locations
 */
public record NaturalKey(List<List<String>> paths, boolean chain) {

    public static final String SEPARATOR = ";";

    private static final String PARENT = "parent";
    private static final NaturalKey NAME = new NaturalKey(List.of(List.of("name")), false);
    private static final NaturalKey MAKER_AND_MODEL =
            new NaturalKey(List.of(List.of("manufacturer", "name"), List.of("model")), false);
    private static final Map<ContentType, NaturalKey> SPECIAL = Map.of(
            ContentType.of("dcim.devicetype"), MAKER_AND_MODEL,
            ContentType.of("dcim.moduletype"), MAKER_AND_MODEL,
            ContentType.of("dcim.location"), new NaturalKey(List.of(List.of("name")), true),
            ContentType.of("circuits.circuit"),
                    new NaturalKey(List.of(List.of("provider", "name"), List.of("cid")), false),
            ContentType.of("ipam.prefix"),
                    new NaturalKey(List.of(List.of("namespace", "name"), List.of("prefix")), false));

    public NaturalKey {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** The natural key of a model: for most, the name. */
    public static NaturalKey of(ContentType type) {
        return SPECIAL.getOrDefault(type, NAME);
    }

    /** Whether a text is one part as it stands, whatever characters it has. */
    public boolean isWhole() {
        return paths.size() == 1 && !chain;
    }

    /** Whether objects of this GraphQL type show all parts. */
    boolean isShownBy(GraphType type) {
        return paths.stream().allMatch(path -> type.field(path.get(0)).isPresent());
    }

    List<Selection> selections() {
        List<Selection> selections = new ArrayList<>();
        paths.forEach(path -> selections.add(selection(path)));
        if (chain) {
            selections.add(Selection.of(PARENT, Selection.of("id")));
        }
        return selections;
    }

    /** The own parts of a row; empty when one has no text. */
    Optional<String> text(MapValue row) {
        List<String> parts = new ArrayList<>();
        for (List<String> path : paths) {
            Value value = row;
            for (String step : path) {
                value = value.asMap().map(map -> map.getOrNull(step)).orElse(Value.ofNull());
            }
            value.asText().ifPresent(parts::add);
        }
        return parts.size() == paths.size() ? Optional.of(String.join(SEPARATOR, parts)) : Optional.empty();
    }

    Optional<String> parentId(MapValue row) {
        return chain
                ? row.getOrNull(PARENT).asMap().flatMap(map -> map.get("id")).flatMap(Value::asText)
                : Optional.empty();
    }

    private static Selection selection(List<String> path) {
        Selection selection = Selection.of(path.get(path.size() - 1));
        for (int i = path.size() - 2; i >= 0; i--) {
            selection = Selection.of(path.get(i), selection);
        }
        return selection;
    }
}
