package io.alembic.engine.load;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.DocumentFormat;
import io.alembic.document.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads objects (spec 10 §1), one after another; one that is not whole is told and left out. */
final class ObjectReader {

    private static final List<String> MEMBERS = List.of("uid", "type", "key", "attrs");

    private final DocumentCursor cursor;
    private final List<InventoryObject> objects;
    private final ObjectPlaces places;
    private final Problems problems;
    private final Map<String, TypeName> types = new HashMap<>();

    private int line;
    private int column;
    private @Nullable Uid uid;
    private @Nullable TypeName type;
    private @Nullable Located key;
    private @Nullable Located attributes;
    private boolean keySeen;
    private boolean broken;

    ObjectReader(DocumentCursor cursor, List<InventoryObject> objects, ObjectPlaces places, Problems problems) {
        this.cursor = cursor;
        this.objects = objects;
        this.places = places;
        this.problems = problems;
    }

    /** Reads the object the cursor stands at; leaves it on the object's last event. */
    void read() {
        if (cursor.current() != DocumentEvent.MAP_START) {
            problems.add(Problem.of("wrong_type", "an object must be a mapping").at(cursor.position()));
            cursor.skipValue();
            return;
        }
        SourcePosition start = cursor.position();
        clear();
        while (cursor.next() == DocumentEvent.NAME) {
            readMember(cursor.name());
        }
        finish(start);
    }

    private void clear() {
        uid = null;
        type = null;
        key = null;
        attributes = null;
        keySeen = false;
        broken = false;
    }

    private void readMember(String name) {
        switch (name) {
            case "uid" -> readUid();
            case "type", "kind" -> readType();
            case "key" -> {
                keySeen = true;
                key = readMapping("key");
            }
            case "attrs" -> attributes = readMapping("attrs");
            default -> {
                Problem problem = Problem.of("unknown_member", "an object has no member \"" + name + "\"")
                        .at(cursor.position());
                refuse(
                        name.equals("attributes")
                                ? problem.withHint("did you mean \"attrs\"?")
                                : new NearMiss(MEMBERS)
                                        .hint(name)
                                        .map(problem::withHint)
                                        .orElseGet(() -> problem.withHint("it takes " + String.join(", ", MEMBERS))));
                cursor.next();
                cursor.skipValue();
            }
        }
    }

    private void readUid() {
        line = cursor.line();
        column = cursor.column();
        cursor.next();
        Optional<String> text = text("uid");
        if (text.isPresent()) {
            uid = Uid.parse(text.get()).orElse(null);
            if (uid == null) {
                refuse(Problem.of("malformed_uid", "\"" + text.get() + "\" is no uid")
                        .at(cursor.position())
                        .withHint("a uid is a UUID, such as 5f0c1bb4-6c8f-4f4e-9d3a-2a0d2b7f3c11"));
            }
        }
    }

    private void readType() {
        if (type != null) {
            refuse(Problem.of("duplicate_member", "an object has one of type and kind, not both")
                    .at(cursor.position()));
        }
        cursor.next();
        text("type").ifPresent(name -> type = types.computeIfAbsent(name, TypeName::new));
    }

    private Optional<String> text(String what) {
        Optional<String> text = EnvelopeText.read(cursor, problems, what);
        broken = broken || text.isEmpty();
        return text;
    }

    /** A mapping with the places of what it holds; null for an empty one, and for what is none. */
    private @Nullable Located readMapping(String name) {
        cursor.next();
        if (cursor.current() == DocumentEvent.MAP_START) {
            Located located = Located.read(cursor);
            if (located.value() instanceof MapValue map) {
                return map.isEmpty() ? null : located;
            }
            refuse(Problem.of("wrong_type", name + " must be a mapping").at(located.position()));
            return null;
        }
        boolean isEmpty = cursor.format() == DocumentFormat.YAML
                && cursor.current() == DocumentEvent.SCALAR
                && cursor.scalar().isNull();
        if (!isEmpty) {
            refuse(Problem.of("wrong_type", name + " must be a mapping").at(cursor.position()));
            cursor.skipValue();
        }
        return null;
    }

    private void finish(SourcePosition start) {
        Uid knownUid = uid;
        TypeName knownType = type;
        if (!broken) {
            requireMember(knownUid != null, "uid", start);
            requireMember(knownType != null, "type", start);
            requireMember(keySeen, "key", start);
        }
        if (!broken && knownUid != null && knownType != null) {
            objects.add(new InventoryObject(knownUid, knownType, Key.of(members(key)), members(attributes)));
            places.add(line, column, key, attributes);
        }
    }

    private static MapValue members(@Nullable Located located) {
        return located != null && located.value() instanceof MapValue map ? map : MapValue.EMPTY;
    }

    private void requireMember(boolean present, String name, SourcePosition start) {
        if (!present) {
            String which = uid == null ? "an object" : "the object " + uid;
            refuse(Problem.of("missing_member", which + " lacks its " + name).at(start));
        }
    }

    private void refuse(Problem problem) {
        broken = true;
        problems.add(problem);
    }
}
