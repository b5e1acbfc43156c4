package io.alembic.engine.load;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentKind;
import io.alembic.document.DocumentSource;
import io.alembic.document.Documents;
import io.alembic.document.SourceNode;
import io.alembic.document.model.DeclaredSchema;
import io.alembic.document.model.SchemaCodec;
import io.alembic.engine.load.InventoryFile.Include;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the top of one file, event by event, with no tree of its objects in between. */
final class InventoryFileReader {

    private static final List<String> MEMBERS = List.of("schema", "scope", "objects", "include", "imports");

    private final DocumentSource source;
    private final DocumentFormat format;
    private final Problems problems = new Problems();
    private final List<String> members = new ArrayList<>();
    private final List<Include> include = new ArrayList<>();
    private final List<Include> imports = new ArrayList<>();
    private final List<InventoryObject> objects = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final ObjectPlaces places;
    private Optional<DeclaredSchema> schema = Optional.empty();
    private Optional<DeclaredScope> scope = Optional.empty();

    private InventoryFileReader(DocumentSource source, DocumentFormat format) {
        this.source = source;
        this.format = format;
        this.places = new ObjectPlaces(source.name());
    }

    /** What cannot be read as text at all is thrown; everything else is told among the file's problems. */
    static InventoryFile read(DocumentSource source, Path file) {
        return new InventoryFileReader(source, DocumentFormat.ofInventory(file)).read();
    }

    private InventoryFile read() {
        List<Problem> found = readDocument();
        List<Include> includes = new ArrayList<>(include);
        includes.addAll(imports);
        return new InventoryFile(includes, schema, scope, objects, places, found, warnings);
    }

    private List<Problem> readDocument() {
        try (DocumentCursor cursor = Documents.open(source, format)) {
            readTop(cursor);
            cursor.next();
            warnings.addAll(cursor.warnings());
        } catch (AlembicException e) {
            if (e.problems().isEmpty()) {
                throw e;
            }
            e.problems().forEach(problems::add);
            return problems.list();
        }
        return problems.isEmpty() ? List.of() : wrongDocument().map(List::of).orElseGet(problems::list);
    }

    /** One telling problem instead of many, when the file is a whole document of another kind (spec 20 §4). */
    private Optional<Problem> wrongDocument() {
        return DocumentKind.guess(members)
                .filter(kind -> kind != DocumentKind.INVENTORY)
                .map(kind -> Problem.of("wrong_document", "this is " + kind.label() + ", not an inventory")
                        .at(new SourcePosition(source.name(), 1, 1)));
    }

    private void readTop(DocumentCursor cursor) {
        if (cursor.current() == DocumentEvent.MAP_START) {
            while (cursor.next() == DocumentEvent.NAME) {
                members.add(cursor.name());
                readMember(cursor);
            }
        } else if (!isEmpty(cursor)) {
            problems.add(wrongType("an inventory must be a mapping", cursor));
            cursor.skipValue();
        }
    }

    private void readMember(DocumentCursor cursor) {
        String name = cursor.name();
        SourcePosition position = cursor.position();
        cursor.next();
        switch (name) {
            case "schema" -> readSchema(cursor);
            case "scope" -> readScope(cursor);
            case "objects" -> readObjects(cursor);
            case "include" -> readIncludes(cursor, name, include);
            case "imports" -> readIncludes(cursor, name, imports);
            default -> {
                Problem problem = Problem.of("unknown_member", "an inventory has no member \"" + name + "\"")
                        .at(position);
                problems.add(new NearMiss(MEMBERS)
                        .hint(name)
                        .map(problem::withHint)
                        .orElseGet(() -> problem.withHint("it takes " + String.join(", ", MEMBERS))));
                cursor.skipValue();
            }
        }
    }

    private void readSchema(DocumentCursor cursor) {
        SourceNode node = SourceNode.read(cursor);
        if (!node.isNull()) {
            schema = Optional.of(SchemaCodec.read(node, format, problems));
        }
    }

    private void readScope(DocumentCursor cursor) {
        SourceNode node = SourceNode.read(cursor);
        if (!node.isNull()) {
            scope = Optional.of(new ScopeReader(format, problems).read(node));
        }
    }

    private void readObjects(DocumentCursor cursor) {
        if (startsList(cursor, "objects")) {
            ObjectReader reader = new ObjectReader(cursor, objects, places, problems);
            while (cursor.next() != DocumentEvent.LIST_END) {
                reader.read();
            }
        }
    }

    private void readIncludes(DocumentCursor cursor, String name, List<Include> includes) {
        if (startsList(cursor, name)) {
            while (cursor.next() != DocumentEvent.LIST_END) {
                SourcePosition position = cursor.position();
                EnvelopeText.read(cursor, problems, "an entry of " + name)
                        .ifPresent(path -> includes.add(new Include(path, position)));
            }
        }
    }

    private boolean startsList(DocumentCursor cursor, String name) {
        if (cursor.current() == DocumentEvent.LIST_START) {
            return true;
        }
        if (!isEmpty(cursor)) {
            problems.add(wrongType(name + " must be a list", cursor));
            cursor.skipValue();
        }
        return false;
    }

    /** In YAML nothing may stand for an empty list or mapping (spec 20 §2). */
    private boolean isEmpty(DocumentCursor cursor) {
        return format == DocumentFormat.YAML
                && cursor.current() == DocumentEvent.SCALAR
                && cursor.scalar().isNull();
    }

    private static Problem wrongType(String message, DocumentCursor cursor) {
        return Problem.of("wrong_type", message).at(cursor.position());
    }
}
