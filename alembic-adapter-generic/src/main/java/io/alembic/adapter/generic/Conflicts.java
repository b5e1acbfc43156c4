package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.http.JsonAnswer;
import java.util.Optional;
import java.util.Set;

/**
 * What tells that a create met an object that is there already.
 *
 * @param statuses of such answers
 * @param words that they hold; empty for any
 */
record Conflicts(Set<Integer> statuses, Optional<String> words) {

    /** Where nothing is said, a 409 and it alone (spec 63 §2). */
    static final Conflicts DEFAULT = new Conflicts(Set.of(409), Optional.empty());

    Conflicts {
        statuses = Set.copyOf(statuses);
        requireNonNull(words, "words is null");
    }

    boolean isOne(JsonAnswer answer) {
        return statuses.contains(answer.status())
                && words.map(text -> answer.response().body().text().contains(text))
                        .orElse(true);
    }
}
