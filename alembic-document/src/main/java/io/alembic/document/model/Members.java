package io.alembic.document.model;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode.Member;
import java.util.List;

/** The member names a mapping of fixed shape may have. */
final class Members {

    private final String owner;
    private final List<String> allowed;

    /** @param owner what the mapping is, for messages: {@code a type} */
    Members(String owner, String... allowed) {
        this.owner = owner;
        this.allowed = List.of(allowed);
    }

    boolean allow(Member member) {
        return allowed.contains(member.name());
    }

    /** What to say about a member that is not allowed. */
    Problem unknown(Member member) {
        Problem problem = Problem.of("unknown_member", owner + " has no member \"" + member.name() + "\"")
                .at(member.position());
        return new NearMiss(allowed)
                .hint(member.name())
                .map(problem::withHint)
                .orElseGet(() -> problem.withHint("it takes " + String.join(", ", allowed)));
    }
}
