package io.alembic.engine.validate;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * One rule that an inventory breaks.
 *
 * @param detail the texts of the kind's detail, in its order
 * @param subject the object concerned; empty for errors of schema and scope
 * @param source where that object, or the declaration, begins
 * @param position where exactly the mistake stands
 * @param other where what this collides with was declared
 */
public record Violation(
        ViolationKind kind,
        List<String> detail,
        Optional<Subject> subject,
        Optional<SourcePosition> source,
        Optional<SourcePosition> position,
        Optional<SourcePosition> other,
        Optional<String> hint) {

    public Violation {
        requireNonNull(kind, "kind is null");
        detail = List.copyOf(detail);
        requireNonNull(subject, "subject is null");
        requireNonNull(source, "source is null");
        requireNonNull(position, "position is null");
        requireNonNull(other, "other is null");
        requireNonNull(hint, "hint is null");
        if (detail.size() != kind.size()) {
            throw new IllegalArgumentException(kind + " has " + kind.size() + " details, not " + detail.size());
        }
    }

    static Violation of(ViolationKind kind, String... detail) {
        return new Violation(
                kind,
                List.of(detail),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** In a declaration: source and position are one. */
    Violation declaredAt(Optional<SourcePosition> where) {
        return new Violation(kind, detail, subject, where, where, other, hint);
    }

    Violation inObject(Subject what, Optional<SourcePosition> object, Optional<SourcePosition> where) {
        return new Violation(kind, detail, Optional.of(what), object, where, other, hint);
    }

    Violation collidingWith(Optional<SourcePosition> first) {
        return new Violation(kind, detail, subject, source, position, first, hint);
    }

    Violation withHint(Optional<String> whatToDo) {
        return new Violation(kind, detail, subject, source, position, other, whatToDo);
    }

    /** For people: where, what, and what to do. */
    public Problem toProblem() {
        String message = ViolationText.of(this);
        Problem problem = Problem.of(kind.code(), message);
        Optional<SourcePosition> where = position.or(() -> source);
        Problem located = where.isPresent() ? problem.at(where.get()) : problem;
        return hint.isPresent() ? located.withHint(hint.get()) : located;
    }
}
