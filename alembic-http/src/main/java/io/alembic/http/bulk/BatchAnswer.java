package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.http.JsonAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What became of a batch. */
public sealed interface BatchAnswer {

    int SERVER_ERROR = 500;

    <R> R fold(Function<Answered, R> answered, Function<Refused, R> refused, Function<Unknown, R> unknown);

    static BatchAnswer answered(List<RowAnswer> rows) {
        return new Answered(rows);
    }

    /** Nothing was done, and nobody said which row is to blame. */
    static BatchAnswer refused(BackendException failure) {
        return new Refused(failure, new TreeMap<>());
    }

    /** Nothing was done; these rows, by position, are to blame, the others are not. */
    static BatchAnswer refused(BackendException failure, Map<Integer, BackendException> guilty) {
        return new Refused(failure, new TreeMap<>(guilty));
    }

    static BatchAnswer unknown(BackendException failure) {
        return new Unknown(failure);
    }

    /** What the status alone says of a batch that is atomic: empty for a success. */
    static Optional<BatchAnswer> ofStatus(JsonAnswer answer) {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        return Optional.of(answer.status() >= SERVER_ERROR ? unknown(answer.failure()) : refused(answer.failure()));
    }

    /** Each row has its answer, in the order of the batch. */
    record Answered(List<RowAnswer> rows) implements BatchAnswer {
        public Answered {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R fold(Function<Answered, R> answered, Function<Refused, R> refused, Function<Unknown, R> unknown) {
            return answered.apply(this);
        }
    }

    /** All or nothing, and it was nothing. */
    record Refused(BackendException failure, SortedMap<Integer, BackendException> guilty) implements BatchAnswer {
        public Refused {
            requireNonNull(failure, "failure is null");
            guilty = Collections.unmodifiableSortedMap(new TreeMap<>(guilty));
        }

        @Override
        public <R> R fold(Function<Answered, R> answered, Function<Refused, R> refused, Function<Unknown, R> unknown) {
            return refused.apply(this);
        }
    }

    /** The request may have arrived: what of it was done, nobody said. */
    record Unknown(BackendException failure) implements BatchAnswer {
        public Unknown {
            requireNonNull(failure, "failure is null");
        }

        @Override
        public <R> R fold(Function<Answered, R> answered, Function<Refused, R> refused, Function<Unknown, R> unknown) {
            return unknown.apply(this);
        }
    }
}
