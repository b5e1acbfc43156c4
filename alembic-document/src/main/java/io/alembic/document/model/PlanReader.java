package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Effects;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a plan operation by operation: only one of them is held with its positions at a time. */
final class PlanReader {

    private final DocumentCursor cursor;
    private Optional<Schema> schema = Optional.empty();
    private Optional<List<PlannedOperation>> operations = Optional.empty();
    private Optional<PlanSummary> summary = Optional.empty();
    private Optional<ProvisionReport> schemaPreview = Optional.empty();
    private Optional<Effects> effects = Optional.empty();
    private Optional<PlanOrigin> origin = Optional.empty();
    private List<KnownObject> known = List.of();

    PlanReader(DocumentCursor cursor) {
        this.cursor = requireNonNull(cursor, "cursor is null");
    }

    Plan read() {
        if (cursor.current() != DocumentEvent.MAP_START) {
            throw failure("unexpected_value", "a plan is a mapping");
        }
        while (cursor.next() == DocumentEvent.NAME) {
            readMember();
        }
        Plan plan = new Plan(
                schema.orElseThrow(() -> failure("missing_member", "a plan needs \"schema\"")),
                operations.orElseThrow(() -> failure("missing_member", "a plan needs \"ops\"")),
                summary,
                schemaPreview,
                effects,
                origin,
                known);
        cursor.next();
        return plan;
    }

    private void readMember() {
        String name = cursor.name();
        SourcePosition position = cursor.position();
        cursor.next();
        switch (name) {
            case "schema" -> schema = Optional.of(SchemaCodec.read(cursor));
            case "ops" -> operations = Optional.of(operations());
            case "summary" -> summary = mapping("the summary").map(SummaryCodec::read);
            case "schema_preview" ->
                schemaPreview = mapping("the schema preview").map(ProvisionReportCodec::read);
            case "effects" -> effects = effects();
            case "extensions" -> mapping("the extensions of a plan").ifPresent(this::readExtensions);
            default ->
                throw AlembicException.of(
                        ErrorKind.INVALID_INPUT,
                        Problem.of("unknown_member", "a plan has no member \"" + name + "\"")
                                .at(position));
        }
    }

    private void readExtensions(FixedMapping extensions) {
        origin = PlanOriginCodec.read(extensions);
        known = KnownObjectsCodec.read(extensions);
    }

    private List<PlannedOperation> operations() {
        if (cursor.current() != DocumentEvent.LIST_START) {
            throw failure("unexpected_value", "\"ops\" is a list");
        }
        List<PlannedOperation> read = new ArrayList<>();
        while (cursor.next() != DocumentEvent.LIST_END) {
            FixedMapping operation = FixedMapping.of(Located.read(cursor), "an operation");
            read.add(EvidenceCodec.read(OperationReader.read(operation), operation.optional("extensions")));
        }
        return read;
    }

    private Optional<FixedMapping> mapping(String what) {
        Located located = Located.read(cursor);
        return located.value().isNull() ? Optional.empty() : Optional.of(FixedMapping.of(located, what));
    }

    private Optional<Effects> effects() {
        Located located = Located.read(cursor);
        Value value = located.value();
        Optional<Effects> known = value.asText().flatMap(Effects::parse);
        if (known.isEmpty() && !value.isNull()) {
            throw failure("unexpected_value", "\"effects\" is \"drive\" or \"emit\"");
        }
        return known;
    }

    private AlembicException failure(String code, String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT, Problem.of(code, message).at(cursor.position()));
    }
}
