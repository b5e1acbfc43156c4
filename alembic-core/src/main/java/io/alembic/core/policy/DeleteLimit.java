package io.alembic.core.policy;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many objects one plan may take away, what a backend deletes along with others included. A number is for the whole
 * plan. A percentage is of what the backend held, for each type alone; kept by each, it is kept by all together.
 */
public sealed interface DeleteLimit {

    Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,8})(%?)");
    int WHOLE = 100;

    <R> R fold(IntFunction<R> most, IntFunction<R> percent);

    /** A limit as people write it, {@code 37} or {@code 10%}; empty for anything else. */
    static Optional<DeleteLimit> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2).isEmpty()) {
            return Optional.of(new Count(number));
        }
        return number <= WHOLE ? Optional.of(new Share(number)) : Optional.empty();
    }

    /** A number of objects. */
    record Count(int most) implements DeleteLimit {
        @Override
        public <R> R fold(IntFunction<R> most, IntFunction<R> percent) {
            return most.apply(this.most);
        }

        @Override
        public String toString() {
            return Integer.toString(most);
        }
    }

    /** So many of a hundred. */
    record Share(int percent) implements DeleteLimit {
        @Override
        public <R> R fold(IntFunction<R> most, IntFunction<R> percent) {
            return percent.apply(this.percent);
        }

        @Override
        public String toString() {
            return percent + "%";
        }
    }
}
