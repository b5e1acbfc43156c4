package io.alembic.document.model;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a schema strictly (spec 10 §1): problems are told, and what they concern is left out. */
final class SchemaReader {

    private static final Members SCHEMA = new Members("a schema", "types");
    private static final Members TYPE = new Members("a type", "key", "fields");

    private final boolean nullIsEmpty;
    private final Problems problems;
    private final FieldReader fieldReader;
    private final Map<TypeName, TypeSchema> types = new HashMap<>();
    private final Map<TypeName, DeclaredSchema.TypePlaces> places = new HashMap<>();

    SchemaReader(boolean nullIsEmpty, Problems problems) {
        this.nullIsEmpty = nullIsEmpty;
        this.problems = problems;
        this.fieldReader = new FieldReader(problems);
    }

    DeclaredSchema read(SourceNode node) {
        Optional<MapNode> schema = node.asMap();
        if (schema.isEmpty()) {
            problems.add(mustBeMapping("a schema", node.position()));
        } else {
            for (Member member : knownMembers(schema.get(), SCHEMA)) {
                members(member.value(), "types").forEach(this::readType);
            }
        }
        return new DeclaredSchema(Schema.of(types), places);
    }

    private void readType(Member type) {
        TypeName name = new TypeName(type.name());
        Optional<MapNode> node = type.value().asMap();
        if (node.isEmpty()) {
            problems.add(mustBeMapping("the type \"" + name + "\"", type.position()));
            return;
        }
        if (node.get().member("key").isEmpty()) {
            problems.add(Problem.of("missing_member", "the type \"" + name + "\" lacks its key")
                    .at(type.position())
                    .withHint("add key: with the fields that name an object, or key: {}"));
        }
        Fields key = new Fields();
        Fields fields = new Fields();
        for (Member member : knownMembers(node.get(), TYPE)) {
            Fields part = member.name().equals("key") ? key : fields;
            members(member.value(), member.name()).forEach(part::read);
        }
        types.put(name, TypeSchema.of(key.schemas, fields.schemas));
        places.put(name, new DeclaredSchema.TypePlaces(type.position(), key.positions, fields.positions));
    }

    private List<Member> knownMembers(MapNode node, Members known) {
        node.members().stream()
                .filter(each -> !known.allow(each))
                .map(known::unknown)
                .forEach(problems::add);
        return node.members().stream().filter(known::allow).toList();
    }

    /** The members of a mapping whose names are free; in YAML none at all may be written as null. */
    private List<Member> members(SourceNode node, String what) {
        if (node.asMap().isPresent()) {
            return node.asMap().get().members();
        }
        if (!node.isNull() || !nullIsEmpty) {
            problems.add(mustBeMapping(what, node.position()));
        }
        return List.of();
    }

    private static Problem mustBeMapping(String what, SourcePosition position) {
        return Problem.of("wrong_type", what + " must be a mapping").at(position);
    }

    /** The fields of one part of a type. */
    private final class Fields {

        private final Map<String, FieldSchema> schemas = new HashMap<>();
        private final Map<String, SourcePosition> positions = new HashMap<>();

        void read(Member field) {
            fieldReader.read(field).ifPresent(schema -> {
                schemas.put(field.name(), schema);
                positions.put(field.name(), field.position());
            });
        }
    }
}
