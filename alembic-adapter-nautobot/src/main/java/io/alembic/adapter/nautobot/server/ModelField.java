package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field as {@code OPTIONS} describes it.
 *
 * @param kind the server's word: {@code string}, {@code integer}, {@code field} (anything it has no word for), …
 * @param choices empty when the field takes more than a closed set
 */
public record ModelField(String name, String kind, boolean readOnly, boolean required, List<Choice> choices) {

    public ModelField {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        choices = List.copyOf(choices);
    }

    static ModelField parse(String name, MapValue description) {
        return new ModelField(
                name,
                Directory.textOf(description, "type"),
                description.getOrNull("read_only").equals(Value.of(true)),
                description.getOrNull("required").equals(Value.of(true)),
                choicesIn(description));
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
                                .ifPresent(choice -> choices.add(
                                        new Choice(choice.getOrNull("value"), Directory.textOf(choice, "display"))))));
        return choices;
    }

    /** One value of a closed set, and what people see of it. */
    public record Choice(Value value, String label) {
        public Choice {
            requireNonNull(value, "value is null");
            requireNonNull(label, "label is null");
        }
    }
}
