package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A journal that some run left behind.
 *
 * @param location where it is kept, for messages
 * @param count how far that run came; empty for a journal that cannot be read
 */
public record LeftJournal(String location, Optional<Count> count) {

    public LeftJournal {
        requireNonNull(location, "location is null");
        requireNonNull(count, "count is null");
    }

    /** What it is and what to do about it, for people. */
    public String told() {
        String what = count.map(known -> " was left by an apply that did not finish, with " + known.done() + " of "
                        + known.operations() + " creates and updates done: apply that plan again to finish it, or")
                .orElse(" was left by an earlier apply and cannot be read:");
        return "the journal " + location + what + " remove the journal when the backend is known to be good";
    }

    /** Creates and updates of the plan, and how many of them are done. */
    public record Count(int done, int operations) {}
}
