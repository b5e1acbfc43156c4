package io.alembic.engine.validate;

import io.alembic.engine.validate.pattern.PatternException;
import io.alembic.engine.validate.pattern.TextPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The patterns of a schema, each distinct text compiled once. */
final class CompiledPatterns {

    private final Map<String, TextPattern> compiled = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    /** The pattern; empty when its text is none. */
    Optional<TextPattern> compiled(String text) {
        if (!compiled.containsKey(text) && !problems.containsKey(text)) {
            compile(text);
        }
        return Optional.ofNullable(compiled.get(text));
    }

    /** Why a text is no pattern; empty when it is one. */
    Optional<String> problem(String text) {
        return compiled(text).isPresent() ? Optional.empty() : Optional.ofNullable(problems.get(text));
    }

    private void compile(String text) {
        try {
            compiled.put(text, TextPattern.compile(text));
        } catch (PatternException e) {
            problems.put(text, String.valueOf(e.getMessage()));
        }
    }
}
