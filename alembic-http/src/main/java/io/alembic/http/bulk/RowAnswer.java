package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.core.identity.BackendId;
import java.util.Optional;
import java.util.function.Function;

/** What a server said of one row. */
public sealed interface RowAnswer {

    <R> R fold(Function<Done, R> done, Function<Failed, R> failed);

    static RowAnswer done(BackendId id) {
        return new Done(Optional.of(id), AppliedBy.WRITING);
    }

    /** An update or delete that landed; nothing new is known of the id. */
    static RowAnswer done() {
        return new Done(Optional.empty(), AppliedBy.WRITING);
    }

    /** A delete of what was gone already. */
    static RowAnswer alreadyGone() {
        return new Done(Optional.empty(), AppliedBy.NOTHING);
    }

    static RowAnswer failed(BackendException failure) {
        return new Failed(failure);
    }

    /** It is as asked. */
    record Done(Optional<BackendId> id, AppliedBy how) implements RowAnswer {
        public Done {
            requireNonNull(id, "id is null");
            requireNonNull(how, "how is null");
        }

        @Override
        public <R> R fold(Function<Done, R> done, Function<Failed, R> failed) {
            return done.apply(this);
        }
    }

    /** The server turned it down. A create of kind CONFLICT is looked into before it counts as failed. */
    record Failed(BackendException failure) implements RowAnswer {
        public Failed {
            requireNonNull(failure, "failure is null");
        }

        @Override
        public <R> R fold(Function<Done, R> done, Function<Failed, R> failed) {
            return failed.apply(this);
        }
    }
}
