package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.Schema;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the record an apply is undone from, entry by entry: only one of them is held with its positions at a time. */
final class UndoReader {

    private final DocumentCursor cursor;
    private Optional<BackendIdentity> backend = Optional.empty();
    private Optional<String> plan = Optional.empty();
    private boolean ended;
    private Optional<Effects> effects = Optional.empty();
    private ProvisionReport provision = ProvisionReport.EMPTY;
    private Optional<Schema> schema = Optional.empty();
    private final SortedMap<TypeName, SortedSet<String>> lateFields = new TreeMap<>();
    private final List<UndoEntry> entries = new ArrayList<>();
    private final List<KnownObject> known = new ArrayList<>();

    UndoReader(DocumentCursor cursor) {
        this.cursor = requireNonNull(cursor, "cursor is null");
    }

    UndoRecord read() {
        if (cursor.current() != DocumentEvent.MAP_START) {
            throw failure("an undo record is a mapping");
        }
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            cursor.next();
            readMember(name);
        }
        cursor.next();
        return new UndoRecord(
                backend.orElseThrow(() -> missing("backend")),
                plan.orElseThrow(() -> missing("plan")),
                ended,
                effects,
                provision,
                schema.orElseThrow(() -> missing("schema")),
                lateFields,
                entries,
                known);
    }

    private void readMember(String name) {
        switch (name) {
            case "format" -> checkFormat(value());
            case "backend" -> backend = Optional.of(identity(mapping("a backend")));
            case "plan" -> plan = value().asText();
            case "ended" -> ended = value().equals(Value.of(true));
            case "effects" -> effects = value().asText().flatMap(Effects::parse);
            case "provision" -> provision = ProvisionReportCodec.read(mapping("a provision report"));
            case "schema" -> schema = Optional.of(SchemaCodec.read(cursor));
            case "late_fields" -> readLateFields(mapping("the late fields"));
            case KnownObjectsCodec.BINDINGS -> known.addAll(KnownObjectsCodec.objects(value()));
            case "ops" -> readEntries();
            default -> throw failure("an undo record has no member \"" + name + "\"");
        }
    }

    private void checkFormat(Value format) {
        if (!format.equals(Value.of(UndoCodec.FORMAT))) {
            throw failure("this undo record is of format " + format + "; this alembic reads " + UndoCodec.FORMAT);
        }
    }

    private static BackendIdentity identity(FixedMapping backend) {
        backend.allow(StateCodec.ADAPTER, StateCodec.INSTANCE);
        return new BackendIdentity(backend.text(StateCodec.ADAPTER), backend.text(StateCodec.INSTANCE));
    }

    private void readLateFields(FixedMapping types) {
        for (String type : types.names()) {
            lateFields.put(new TypeName(type), new TreeSet<>(types.texts(type)));
        }
    }

    private void readEntries() {
        if (cursor.current() != DocumentEvent.LIST_START) {
            throw failure("\"ops\" is a list");
        }
        while (cursor.next() != DocumentEvent.LIST_END) {
            FixedMapping entry = mapping("an entry").allow("op", "before", "adopted");
            entries.add(new UndoEntry(
                    OperationReader.read(entry.mapping("op", "an operation")),
                    entry.optionalMapping("before", "what was before").map(UndoReader::prior),
                    entry.has("adopted") && entry.flag("adopted")));
        }
    }

    private static PriorObject prior(FixedMapping before) {
        before.allow("key", "attrs");
        return new PriorObject(Key.of(before.map("key")), before.map("attrs"));
    }

    private Value value() {
        return Located.read(cursor).value();
    }

    private FixedMapping mapping(String what) {
        return FixedMapping.of(Located.read(cursor), what);
    }

    private AlembicException missing(String member) {
        return failure("an undo record needs \"" + member + "\"");
    }

    private AlembicException failure(String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT, Problem.of("no_undo_record", message).at(cursor.position()));
    }
}
