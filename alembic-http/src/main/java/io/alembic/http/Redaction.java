package io.alembic.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Takes known secrets out of text that is meant for people: a server may echo what it was sent. */
public final class Redaction {

    public static final Redaction NONE = new Redaction(List.of());

    private static final int SHORTEST = 4;
    private static final String MASK = "***";

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Secrets shorter than four characters are left: masking them would tear ordinary words. */
    public static Redaction of(Collection<String> secrets) {
        return new Redaction(secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    public String apply(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return clean;
    }

    @Override
    public String toString() {
        return "Redaction[" + secrets.size() + " secrets]";
    }
}
