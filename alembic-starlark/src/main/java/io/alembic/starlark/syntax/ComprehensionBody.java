package io.alembic.starlark.syntax;

import java.util.List;

/** What a comprehension makes in each round: an element of a list, or an entry of a dictionary. */
public sealed interface ComprehensionBody {

    <R> R fold(Cases<R> cases);

    List<Expression> parts();

    /** {@code [a for …]}. */
    record Element(Expression value) implements ComprehensionBody {

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.element(value);
        }
    }

    /** {@code {a: b for …}}. */
    record Entry(DictEntry entry) implements ComprehensionBody {

        @Override
        public List<Expression> parts() {
            return List.of(entry.key(), entry.value());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.entry(entry);
        }
    }

    /** One answer a kind of body. */
    interface Cases<R> {
        R element(Expression value);

        R entry(DictEntry entry);
    }
}
