package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fields that no two objects of a type have alike. An object in which one of them is null is not looked at.
 *
 * @param nulls fields that must be null for the rule to hold
 * @param ignoresCase of the first field
 * @param message what NetBox says, when it says something special
 */
record StubUnique(List<String> fields, List<String> nulls, boolean ignoresCase, Optional<String> message) {

    StubUnique {
        fields = List.copyOf(fields);
        nulls = List.copyOf(nulls);
        requireNonNull(message, "message is null");
    }

    static StubUnique read(String text) {
        int colon = text.indexOf(": ");
        String rule = colon < 0 ? text : text.substring(0, colon);
        List<String> fields = new ArrayList<>();
        List<String> nulls = new ArrayList<>();
        for (String word : rule.replace("~", "").split(" ")) {
            if (word.endsWith("=null")) {
                nulls.add(word.substring(0, word.indexOf('=')));
            } else {
                fields.add(word);
            }
        }
        return new StubUnique(
                fields,
                nulls,
                rule.startsWith("~"),
                colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 2)));
    }

    /** Whether NetBox says it of the field, and not of the whole object. */
    boolean isOfOneField() {
        return fields.size() == 1 && nulls.isEmpty();
    }
}
