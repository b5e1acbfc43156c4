package io.alembic.document;

import java.util.HashMap;
import java.util.Map;

/** Member names met so far, found by their characters in the text, so that a name met before costs no new string. */
final class PlainNames {

    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 1000;

    private final String text;
    private final String[] recent = new String[SLOTS];
    private final Map<String, String> all = new HashMap<>();

    PlainNames(String text) {
        this.text = text;
    }

    /** The name a scalar gives. One that is no ordinary text is left to the full reader: {@code <<}, null, numbers. */
    String of(PlainScalar scalar) {
        if (scalar.after() - scalar.from() > LONGEST) {
            throw new NotPlainException();
        }
        if (scalar.isQuoted()) {
            return shared(scalar.value());
        }
        int slot = slot(scalar.from(), scalar.to());
        String known = recent[slot];
        if (known != null && known.length() == scalar.to() - scalar.from() && text.startsWith(known, scalar.from())) {
            return known;
        }
        String name = shared(scalar.value());
        if (name.equals("<<")
                || YamlScalars.keyword(name).isPresent()
                || YamlNumbers.read(name).isPresent()) {
            throw new NotPlainException();
        }
        recent[slot] = name;
        return name;
    }

    private String shared(String name) {
        String known = all.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private int slot(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ (hash >>> 10)) & (SLOTS - 1);
    }
}
