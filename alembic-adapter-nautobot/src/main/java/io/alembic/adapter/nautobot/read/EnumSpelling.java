package io.alembic.adapter.nautobot.read;

import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.model.ModelField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which choice each name of a GraphQL enum stands for. Nautobot makes the names of the choices' values, mangled
 * ({@code 1000base-t} is {@code A_1000BASE_T}), and describes them by the choices' labels; each choice must be found by
 * one of the two, else the enum cannot be read.
 */
final class EnumSpelling {

    private final Map<String, Value> values;

    private EnumSpelling(Map<String, Value> values) {
        this.values = Map.copyOf(values);
    }

    /** The spelling of an enum; empty when it is not certain. */
    static Optional<EnumSpelling> of(GraphType enumeration, List<ModelField.Choice> choices) {
        Map<String, Value> values = new HashMap<>();
        for (ModelField.Choice choice : choices) {
            String name = named(enumeration, choice)
                    .or(() -> labelled(enumeration, choice))
                    .orElse("");
            if (name.isEmpty() || values.put(name, choice.value()) != null) {
                return Optional.empty();
            }
        }
        boolean whole = values.size() == new HashSet<>(enumeration.values()).size();
        return whole && !values.isEmpty() ? Optional.of(new EnumSpelling(values)) : Optional.empty();
    }

    /** The choice's value; empty for a name that was not in the schema. */
    Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Optional<String> named(GraphType enumeration, ModelField.Choice choice) {
        String mangled = mangled(choice.value().asText().orElse(choice.value().toString()));
        return enumeration.values().stream()
                .filter(each -> each.name().equals(mangled))
                .filter(each -> each.description().equals(choice.label()))
                .map(GraphType.EnumValue::name)
                .findFirst();
    }

    private static Optional<String> labelled(GraphType enumeration, ModelField.Choice choice) {
        List<String> names = enumeration.values().stream()
                .filter(each -> each.description().equals(choice.label()))
                .map(GraphType.EnumValue::name)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static String mangled(String value) {
        StringBuilder name = new StringBuilder(value.length());
        for (char c : value.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean word = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (word) {
                name.append(c);
            } else if (name.length() == 0 || name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        }
        boolean startsWithDigit = name.length() > 0 && Character.isDigit(name.charAt(0));
        return startsWithDigit ? "A_" + name : name.toString();
    }
}
