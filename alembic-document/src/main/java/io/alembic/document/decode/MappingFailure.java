package io.alembic.document.decode;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.document.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Says what Jackson could not decode in our words: where, which member and what is expected there, never what stood there. */
final class MappingFailure {

    private final Value root;
    private final Function<MemberPath, SourcePosition> places;
    private final Function<MemberPath, SourcePosition> namePlaces;

    private MappingFailure(
            Value root, Function<MemberPath, SourcePosition> places, Function<MemberPath, SourcePosition> namePlaces) {
        this.root = root;
        this.places = places;
        this.namePlaces = namePlaces;
    }

    static MappingFailure in(SourceNode root) {
        return new MappingFailure(root.toValue(), path -> path.positionIn(root), path -> path.namePositionIn(root));
    }

    static MappingFailure in(Value root, String what) {
        SourcePosition everywhere = SourcePosition.ofFile(what);
        return new MappingFailure(root, path -> everywhere, path -> everywhere);
    }

    AlembicException of(JsonMappingException cause) {
        if (cause.getCause() instanceof AlembicException ours) {
            return ours;
        }
        MemberPath path = MemberPath.of(cause.getPath());
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknown(path, KnownMembers.of(unknown.getReferringClass()));
        }
        if (!path.isEmpty() && path.valueIn(root).map(Value::isNull).orElse(true)) {
            return missing(path);
        }
        return failure(path, reason(cause));
    }

    AlembicException ofNull() {
        return failure(MemberPath.of(List.of()), "expected a mapping");
    }

    /** What is missing may just be misspelt, and then stands beside its place under a name nobody knows. */
    private AlembicException missing(MemberPath path) {
        SortedSet<String> known = KnownMembers.of(path.owner());
        SortedSet<String> unknown = new TreeSet<>(path.siblingsIn(root));
        unknown.removeAll(known);
        return unknown.isEmpty() || known.isEmpty()
                ? failure(path, "the member is missing or null")
                : unknown(path.sibling(unknown.first()), known);
    }

    private AlembicException unknown(MemberPath path, SortedSet<String> known) {
        String expected = known.isEmpty() ? "" : " (expected: " + String.join(", ", known) + ")";
        return failure(path, namePlaces.apply(path), "unknown member" + expected);
    }

    private AlembicException failure(MemberPath path, String reason) {
        return failure(path, places.apply(path), reason);
    }

    private static AlembicException failure(MemberPath path, SourcePosition position, String reason) {
        String where = path.isEmpty() ? "" : path + ": ";
        Problem problem = Problem.of("undecodable_document", where + reason).at(position);
        return AlembicException.of(ErrorKind.INVALID_INPUT, problem);
    }

    private static String reason(JsonMappingException cause) {
        if (cause instanceof UnfitValueException) {
            return cause.getOriginalMessage();
        }
        if (cause instanceof ValueInstantiationException) {
            return Optional.ofNullable(cause.getCause())
                    .map(Throwable::getMessage)
                    .orElse("not a valid value");
        }
        if (cause instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "expected " + ExpectedKind.of(mismatch.getTargetType());
        }
        return "does not fit what is expected here";
    }
}
