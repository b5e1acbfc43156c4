package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.SourceNode;
import io.alembic.document.Values;
import io.alembic.document.model.SchemaCodec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a document in one pass, whichever layout it has. What it does not know it refuses, by name and place. */
final class FileContentReader {

    private final DocumentCursor cursor;
    private final Layout layout;
    private final Map<String, TypeName> types = new HashMap<>();
    private final Map<TypeName, Set<BackendId>> ids = new HashMap<>();
    private final List<StoredObject> objects = new ArrayList<>();
    private BigInteger nextId = BigInteger.ONE;
    private Schema schema = Schema.EMPTY;

    FileContentReader(DocumentCursor cursor, Layout layout) {
        this.cursor = requireNonNull(cursor, "cursor is null");
        this.layout = requireNonNull(layout, "layout is null");
    }

    /** @throws AlembicException of kind INVALID_INPUT, with the position */
    FileContent read() {
        if (cursor.current() != DocumentEvent.MAP_START) {
            throw invalid(cursor.position(), "this must be a mapping with a member \"objects\"");
        }
        boolean listed = false;
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            SourcePosition position = cursor.position();
            cursor.next();
            listed = listed || name.equals(FileFormat.OBJECTS);
            readMember(name, position);
        }
        if (!listed && layout != Layout.INVENTORY) {
            throw invalid(cursor.position(), "this has no member \"objects\"");
        }
        cursor.next();
        return new FileContent(layout, schema, objects, new BackendId.Numeric(nextId));
    }

    private void readMember(String name, SourcePosition position) {
        if (Layout.ofDocumentMember(name).orElse(layout) != layout) {
            throw unknown(name, "", position);
        }
        switch (name) {
            case FileFormat.OBJECTS -> readObjects();
            case FileFormat.NEXT_ID -> raiseNextId(id(Values.read(cursor), position), BigInteger.ZERO);
            case FileFormat.SCHEMA, FileFormat.WRITTEN_SCHEMA -> readSchema();
            case "scope" -> Values.read(cursor);
            case "include", "imports" -> requireNothing(Values.read(cursor), position);
            default -> throw unknown(name, "", position);
        }
    }

    private void readSchema() {
        SourceNode node = SourceNode.read(cursor);
        if (!node.isNull()) {
            schema = SchemaCodec.read(node, cursor.format());
        }
    }

    private static void requireNothing(Value included, SourcePosition position) {
        if (holdsSomething(included)) {
            throw invalid(
                    position, "an inventory that includes others cannot be a backend: write it out in one file first");
        }
    }

    private static boolean holdsSomething(Value value) {
        return !value.isNull()
                && value.asList().filter(list -> list.elements().isEmpty()).isEmpty();
    }

    private void readObjects() {
        if (cursor.current() == DocumentEvent.SCALAR && cursor.scalar().isNull()) {
            return;
        }
        if (cursor.current() != DocumentEvent.LIST_START) {
            throw invalid(cursor.position(), "\"objects\" must be a list");
        }
        while (cursor.next() != DocumentEvent.LIST_END) {
            readObject();
        }
    }

    private void readObject() {
        SourcePosition start = cursor.position();
        if (cursor.current() != DocumentEvent.MAP_START) {
            throw invalid(start, "an object must be a mapping");
        }
        Optional<TypeName> type = Optional.empty();
        Optional<BackendId> id = Optional.empty();
        Optional<MapValue> key = Optional.empty();
        MapValue attributes = MapValue.EMPTY;
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            SourcePosition position = cursor.position();
            cursor.next();
            Value value = Values.read(cursor);
            switch (known(name, position)) {
                case "type", "kind", "type_name" -> type = Optional.of(type(value, position));
                case "id", "uid", "backend_id" -> id = Optional.of(id(value, position));
                case "key" -> key = Optional.of(map(value, position));
                default -> attributes = map(value, position);
            }
        }
        add(
                new StoredObject(
                        type.orElseThrow(() -> invalid(start, "this object has no type")),
                        id.orElseThrow(() -> invalid(start, "this object has no " + idMember())),
                        key.orElseThrow(() -> invalid(start, "this object has no key")),
                        attributes),
                start);
    }

    private void add(StoredObject object, SourcePosition start) {
        if (!ids.computeIfAbsent(object.type(), type -> new HashSet<>()).add(object.id())) {
            throw invalid(start, object.type() + " has two objects with " + idMember() + " " + object.id());
        }
        raiseNextId(object.id(), BigInteger.ONE);
        objects.add(object);
    }

    private String known(String name, SourcePosition position) {
        boolean common = name.equals("key") || name.equals("attrs");
        boolean typed = name.equals("type") && layout != Layout.OBSERVATION;
        boolean own = Layout.ofObjectMember(name).filter(told -> told == layout).isPresent();
        if (common || typed || own) {
            return name;
        }
        throw unknown(name, " of an object", position);
    }

    private String idMember() {
        return switch (layout) {
            case OBJECTS -> "id";
            case INVENTORY -> "uid";
            case OBSERVATION -> "backend_id";
        };
    }

    private TypeName type(Value value, SourcePosition position) {
        String name = value.asText().orElseThrow(() -> invalid(position, "a type is a text"));
        return types.computeIfAbsent(name, TypeName::new);
    }

    private BackendId id(Value value, SourcePosition position) {
        if (layout == Layout.INVENTORY) {
            return BackendId.of(value.asText()
                    .flatMap(Uid::parse)
                    .orElseThrow(() -> invalid(position, "this is not a uid"))
                    .toString());
        }
        return BackendId.parse(value)
                .orElseThrow(() -> invalid(position, "an id is a whole number below 2^64 or a text"));
    }

    private static MapValue map(Value value, SourcePosition position) {
        return value.isNull()
                ? MapValue.EMPTY
                : value.asMap().orElseThrow(() -> invalid(position, "key and attrs are mappings"));
    }

    private void raiseNextId(BackendId id, BigInteger above) {
        nextId = id.fold(number -> nextId.max(number.number().add(above)), text -> nextId);
    }

    private static AlembicException unknown(String name, String where, SourcePosition position) {
        return invalid(position, "unknown member \"" + name + "\"" + where);
    }

    private static AlembicException invalid(SourcePosition where, String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT,
                Problem.of("invalid_backend_file", message).at(where));
    }
}
