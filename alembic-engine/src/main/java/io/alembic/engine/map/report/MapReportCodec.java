package io.alembic.engine.map.report;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import io.alembic.document.model.SourcePositionCodec;
import io.alembic.engine.map.problem.MapError;
import java.util.List;
import java.util.Optional;

/**
 * Writes all errors of a mapping as a document ({@code schemas/map-report.schema.json}) of the form that validation
 * reports have. {@code source} is the object of the input, {@code position} the place in the spec.
 */
public final class MapReportCodec {

    private MapReportCodec() {}

    public static void write(DocumentWriter out, List<MapError> errors) {
        out.startMap().name("errors").startList();
        errors.forEach(error -> write(out, error));
        out.endList().endMap();
    }

    private static void write(DocumentWriter out, MapError error) {
        Problem problem = error.problem();
        out.startMap().name("error").startMap().member("kind", problem.code()).endMap();
        writePosition(out.name("source"), error.source());
        out.name("extensions").startMap().member("message", problem.message());
        error.owner().ifPresent(owner -> out.member("owner", owner));
        error.object()
                .ifPresent(object -> out.member("uid", object.uid().toString())
                        .member("type", object.type().name())
                        .member("key", object.key().fields()));
        if (problem.position().isPresent()) {
            writePosition(out.name("position"), problem.position());
        }
        problem.hint().ifPresent(hint -> out.member("hint", hint));
        out.endMap().endMap();
    }

    private static void writePosition(DocumentWriter out, Optional<SourcePosition> position) {
        if (position.isEmpty()) {
            out.value(Value.ofNull());
            return;
        }
        SourcePositionCodec.write(out, position.get());
    }
}
