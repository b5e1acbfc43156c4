package io.alembic.dcim.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field as {@code OPTIONS} describes it.
 *
 * @param kind the server's word: {@code string}, {@code integer}, {@code field} (anything it has no word for), …
 * @param choices empty when the field takes more than a closed set
 * @param members names of what an object or each object of a list has; empty where that is not told
 */
public record ModelField(
        String name, String kind, boolean readOnly, boolean required, List<Choice> choices, Set<String> members) {

    public ModelField {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        choices = List.copyOf(choices);
        members = Set.copyOf(members);
    }

    /** A field of which no closed set and no members are known. */
    public ModelField(String name, String kind, boolean readOnly, boolean required) {
        this(name, kind, readOnly, required, List.of(), Set.of());
    }

    public static ModelField parse(String name, MapValue description) {
        return new ModelField(
                name,
                textOf(description, "type"),
                description.getOrNull("read_only").equals(Value.of(true)),
                description.getOrNull("required").equals(Value.of(true)),
                choicesIn(description),
                membersIn(description));
    }

    private static List<Choice> choicesIn(MapValue description) {
        List<Choice> choices = new ArrayList<>();
        Optional<MapValue> child = description.get("child").flatMap(Value::asMap);
        description
                .get("choices")
                .or(() -> child.flatMap(each -> each.get("choices")))
                .flatMap(Value::asList)
                .ifPresent(list -> list.elements()
                        .forEach(each -> each.asMap()
                                .ifPresent(choice -> choices.add(new Choice(
                                        choice.getOrNull("value"), textOf(choice, "display", "display_name"))))));
        return choices;
    }

    private static Set<String> membersIn(MapValue description) {
        return description
                .get("child")
                .flatMap(Value::asMap)
                .orElse(description)
                .get("children")
                .flatMap(Value::asMap)
                .map(children -> Set.copyOf(children.names()))
                .orElse(Set.of());
    }

    private static String textOf(MapValue map, String... names) {
        return Stream.of(names)
                .flatMap(name -> map.getOrNull(name).asText().stream())
                .findFirst()
                .orElse("");
    }

    /** One value of a closed set, and what people see of it. */
    public record Choice(Value value, String label) {
        public Choice {
            requireNonNull(value, "value is null");
            requireNonNull(label, "label is null");
        }
    }
}
