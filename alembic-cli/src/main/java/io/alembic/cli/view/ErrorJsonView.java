package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Locale;

/** A failure for machines: one JSON object on one line (spec 80). */
final class ErrorJsonView implements ErrorView {

    private final Session session;

    ErrorJsonView(Session session) {
        this.session = session;
    }

    @Override
    public void show(AlembicException failure) {
        ErrorKind kind = failure.kind();
        print(kind.name().toLowerCase(Locale.ROOT), String.valueOf(failure.getMessage()), kind.exitCode(), failure);
    }

    @Override
    public void showBug(Throwable bug) {
        print("bug", bug.toString(), ErrorKind.FAILURE.exitCode(), new AlembicException(ErrorKind.FAILURE, ""));
    }

    private void print(String kind, String message, int exit, AlembicException failure) {
        List<Value> problems =
                failure.problems().stream().map(ErrorJsonView::problem).toList();
        MapValue error = MapValue.builder()
                .put("exit", Value.of(exit))
                .put("kind", Value.of(kind))
                .put("message", Value.of(message))
                .put("problems", new ListValue(problems))
                .build();
        session.err().println(CanonicalJson.text(MapValue.of("error", error)));
    }

    private static Value problem(Problem problem) {
        MapValue.Builder members =
                MapValue.builder().put("code", Value.of(problem.code())).put("message", Value.of(problem.message()));
        problem.hint().ifPresent(hint -> members.put("hint", Value.of(hint)));
        problem.position().ifPresent(position -> members.put("position", position(position)));
        return members.build();
    }

    private static Value position(SourcePosition position) {
        MapValue.Builder members = MapValue.builder().put("file", Value.of(position.file()));
        if (position.line() > 0) {
            members.put("line", Value.of(position.line()));
        }
        if (position.column() > 0) {
            members.put("column", Value.of(position.column()));
        }
        return members.build();
    }
}
