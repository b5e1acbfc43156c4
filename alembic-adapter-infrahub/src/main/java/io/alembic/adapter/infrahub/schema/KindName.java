package io.alembic.adapter.infrahub.schema;

import io.alembic.core.identity.TypeName;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind that a type name stands for (spec 62 §1): both halves of {@code dcim.rack_unit} as words in capitals,
 * {@code DcimRackUnit}; a name without a stop is a kind already.
 */
public record KindName(String namespace, String name) {

    /** What the kind is called in queries. */
    public String kind() {
        return namespace + name;
    }

    /** The kind of a type; of a name without a stop, divided at its first inner capital where it has one. */
    public static KindName of(TypeName type) {
        String text = type.name();
        int stop = text.indexOf('.');
        if (stop >= 0) {
            return new KindName(pascal(text.substring(0, stop)), pascal(text.substring(stop + 1)));
        }
        for (int at = 1; at < text.length(); at++) {
            if (Character.isUpperCase(text.charAt(at))) {
                return new KindName(text.substring(0, at), text.substring(at));
            }
        }
        return new KindName("", text);
    }

    /** Whether it says a namespace, without which no kind can be created. */
    public boolean isNamespaced() {
        return !namespace.isEmpty();
    }

    private static String pascal(String words) {
        return Stream.of(words.split("[_\\- .]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return kind();
    }
}
