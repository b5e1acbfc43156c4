package io.alembic.adapter.django.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names for the values of an enumeration: {@code 10g-base} is VALUE_10G_BASE. */
final class ChoiceNames {

    private ChoiceNames() {}

    /** Each name with its value, in the order of the values. */
    static Map<String, String> of(List<String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String value : values) {
            String name = name(value);
            int number = 2;
            String free = name;
            while (named.containsKey(free)) {
                free = name + "_" + number++;
            }
            named.put(free, value);
        }
        return named;
    }

    private static String name(String value) {
        String word =
                value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        if (word.isEmpty()) {
            return "VALUE";
        }
        return Character.isDigit(word.charAt(0)) ? "VALUE_" + word : word;
    }
}
