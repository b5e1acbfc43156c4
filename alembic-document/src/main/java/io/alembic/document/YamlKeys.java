package io.alembic.document;

import io.alembic.core.value.Value;
import io.alembic.document.YamlEvent.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Member names of mappings: taken as they are written, compared by what they stand for, so that {@code 0xB} and
 * {@code 11} are one name twice (spec 20 §2).
 */
final class YamlKeys {

    private final String document;
    private final Nesting nesting;

    /** For each level the names that are no text, by value. */
    private final List<Set<Value>> resolved = new ArrayList<>();

    YamlKeys(String document, Nesting nesting) {
        this.document = document;
        this.nesting = nesting;
    }

    /** A map or list was entered. */
    void enter() {
        if (resolved.size() >= nesting.depth()) {
            resolved.get(nesting.depth() - 1).clear();
        } else {
            resolved.add(new HashSet<>());
        }
    }

    /** The name a key gives; a key that cannot be one, or was there already, fails. */
    String name(YamlEvent key) {
        if (!key.is(Kind.SCALAR)) {
            throw Malformed.syntax(key.position(document), "a mapping or list cannot be a member name");
        }
        Optional<Value> value = standsFor(key);
        if (value.isPresent() && value.get().isNull()) {
            throw Malformed.syntax(key.position(document), "null cannot be a member name");
        }
        boolean fresh = value.map(level()::add).orElse(true);
        if (!nesting.addName(key.text()) || !fresh) {
            throw Malformed.duplicate(key.position(document), key.text());
        }
        return key.text();
    }

    /** Whether the innermost mapping has a name already, or one that stands for the same. */
    boolean has(YamlEvent key) {
        return key.is(Kind.SCALAR)
                && (nesting.hasName(key.text())
                        || standsFor(key).filter(level()::contains).isPresent());
    }

    private Set<Value> level() {
        return resolved.get(nesting.depth() - 1);
    }

    /** What a key other than text stands for. */
    private static Optional<Value> standsFor(YamlEvent key) {
        if (key.tag().isPresent()) {
            return key.tag().get().equals(YamlTags.NULL) ? Optional.of(Value.ofNull()) : Optional.empty();
        }
        return key.plain() ? YamlScalars.keyword(key.text()).or(() -> YamlNumbers.read(key.text())) : Optional.empty();
    }
}
