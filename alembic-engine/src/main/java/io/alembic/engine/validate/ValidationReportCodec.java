package io.alembic.engine.validate;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import io.alembic.engine.load.ValuePath;
import java.util.List;
import java.util.Optional;

/**
 * Writes the report document of spec 20 §7. What we know beyond it stands under {@code extensions} of an entry: the
 * object, the path to the value, the exact position, what it collides with, and a hint.
 */
public final class ValidationReportCodec {

    private ValidationReportCodec() {}

    public static void write(DocumentWriter out, ValidationReport report) {
        out.startMap().name("errors").startList();
        report.errors().forEach(error -> write(out, error));
        out.endList().endMap();
    }

    private static void write(DocumentWriter out, Violation error) {
        out.startMap().name("error").startMap();
        out.member("kind", error.kind().code());
        writeDetail(out, error);
        out.endMap();
        out.name("source");
        writePosition(out, error.source());
        writeExtensions(out, error);
        out.endMap();
    }

    private static void writeDetail(DocumentWriter out, Violation error) {
        if (error.kind().isBare()) {
            out.member("detail", error.detail().get(0));
        } else if (!error.detail().isEmpty()) {
            out.name("detail").startMap();
            List<String> names = error.kind().members();
            for (int i = 0; i < names.size(); i++) {
                out.member(names.get(i), error.detail().get(i));
            }
            out.endMap();
        }
    }

    private static void writeExtensions(DocumentWriter out, Violation error) {
        out.name("extensions").startMap();
        out.member("message", error.toProblem().message());
        error.subject().ifPresent(subject -> {
            out.member("uid", subject.object().uid().toString());
            out.member("type", subject.object().type().name());
            out.member("key", subject.object().key().fields());
            subject.path().map(ValuePath::toString).ifPresent(path -> out.member("path", path));
        });
        if (error.position().isPresent()) {
            out.name("position");
            writePosition(out, error.position());
        }
        if (error.other().isPresent()) {
            out.name("other");
            writePosition(out, error.other());
        }
        error.hint().ifPresent(hint -> out.member("hint", hint));
        out.endMap();
    }

    private static void writePosition(DocumentWriter out, Optional<SourcePosition> position) {
        if (position.isEmpty()) {
            out.value(Value.ofNull());
            return;
        }
        SourcePosition known = position.get();
        out.startMap().member("file", known.file());
        writeNumber(out, "line", known.line());
        writeNumber(out, "column", known.column());
        out.endMap();
    }

    /** Zero is how a position says that it does not know. */
    private static void writeNumber(DocumentWriter out, String name, int number) {
        out.member(name, number == 0 ? Value.ofNull() : Value.of(number));
    }
}
