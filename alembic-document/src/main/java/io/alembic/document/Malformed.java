package io.alembic.document;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;

/** The failures of reading a document. None quotes a line of it: a configuration may hold secrets (spec 20 §5). */
final class Malformed {

    private Malformed() {}

    static AlembicException syntax(SourcePosition where, String message) {
        return failure("malformed_document", where, message);
    }

    static AlembicException duplicate(SourcePosition where, String name) {
        return failure("duplicate_member", where, "the member \"" + name + "\" stands twice in one mapping");
    }

    static AlembicException tooDeep(SourcePosition where) {
        return failure("too_deep", where, "more than " + Nesting.DEEPEST + " levels of nesting");
    }

    static AlembicException tooManyAliases(SourcePosition where) {
        return failure("too_many_aliases", where, "the aliases of this document expand to too much");
    }

    static AlembicException value(SourcePosition where, String message) {
        return failure("unreadable_value", where, message);
    }

    private static AlembicException failure(String code, SourcePosition where, String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT, Problem.of(code, message).at(where));
    }
}
