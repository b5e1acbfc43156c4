package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.apply.FailedOperation;
import io.alembic.core.apply.UnchangedOperation;
import io.alembic.core.plan.Operation;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.List;
import java.util.function.Consumer;

/** Writes what we tell of an apply beyond the peer's report: what failed, what it kept back, what needed nothing. */
final class ApplyReportExtensions {

    private final DocumentWriter out;

    ApplyReportExtensions(DocumentWriter out) {
        this.out = requireNonNull(out, "out is null");
    }

    void write(ApplyReport report) {
        if (report.isComplete() && report.unchanged().isEmpty()) {
            return;
        }
        out.name("extensions").startMap();
        writeList("blocked", report.blocked(), this::write);
        writeList("failed", report.failed(), this::write);
        writeList("unchanged", report.unchanged(), this::write);
        out.endMap();
    }

    private <T> void writeList(String name, List<T> entries, Consumer<T> member) {
        if (entries.isEmpty()) {
            return;
        }
        out.name(name).startList();
        for (T entry : entries) {
            out.startMap();
            member.accept(entry);
            out.endMap();
        }
        out.endList();
    }

    private void write(BlockedOperation blocked) {
        writeOperation(blocked.operation());
        out.member(
                "by",
                new ListValue(blocked.by().stream()
                        .map(uid -> Value.of(uid.toString()))
                        .toList()));
    }

    private void write(FailedOperation failed) {
        writeOperation(failed.operation());
        out.member("error", failed.error());
        if (!failed.fieldErrors().isEmpty()) {
            out.name("field_errors").startList();
            for (FailedOperation.FieldFailure error : failed.fieldErrors()) {
                out.startMap()
                        .member("field", error.field())
                        .member("message", error.message())
                        .endMap();
            }
            out.endList();
        }
        failed.source().ifPresent(this::writeSource);
    }

    private void write(UnchangedOperation unchanged) {
        writeOperation(unchanged.operation());
        unchanged.id().ifPresent(id -> out.member("backend_id", id.toValue()));
    }

    private void writeOperation(Operation operation) {
        out.member("uid", operation.uid().toString())
                .member("type_name", operation.type().name())
                .member("op", operation.kind().tag())
                .member("key", operation.key().fields());
    }

    private void writeSource(SourcePosition source) {
        out.name("source").startMap().member("file", source.file());
        out.name("line").value(source.line() == 0 ? Value.ofNull() : Value.of(source.line()));
        out.name("column").value(source.column() == 0 ? Value.ofNull() : Value.of(source.column()));
        out.endMap();
    }
}
