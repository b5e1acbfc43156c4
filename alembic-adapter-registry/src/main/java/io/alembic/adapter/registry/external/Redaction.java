package io.alembic.adapter.registry.external;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes secrets out of what a program says. What counts as one is told by its name in {@code env} or {@code setup};
 * other values stay readable, since a message without its host names helps nobody.
 */
final class Redaction {

    private static final List<String> SECRET_NAMES =
            List.of("token", "secret", "passw", "passphrase", "key", "credential", "auth", "cookie", "community");
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    static Redaction of(ExternalSettings settings) {
        Set<String> secrets = new TreeSet<>();
        settings.environment().forEach((name, value) -> collect(secrets, isSecret(name), Value.of(value)));
        collect(secrets, false, settings.setup());
        return new Redaction(secrets);
    }

    String apply(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, "***");
        }
        return redacted;
    }

    private static void collect(Set<String> secrets, boolean secret, Value value) {
        value.asText().filter(text -> secret && text.length() >= SHORTEST).ifPresent(secrets::add);
        value.asList().ifPresent(list -> list.elements().forEach(each -> collect(secrets, secret, each)));
        value.asMap()
                .orElse(MapValue.EMPTY)
                .forEach((name, member) -> collect(secrets, secret || isSecret(name), member));
    }

    private static boolean isSecret(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(folded::contains);
    }
}
