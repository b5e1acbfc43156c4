package io.alembic.document.model;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the type of a field, written inline beside its metadata or as a mapping of its own (spec 10 §2). */
final class TypeReader {

    private static final List<String> COMPOSITE = List.of("enum", "list", "map", "ref", "list_ref");
    private static final NearMiss TAGS =
            new NearMiss(Stream.concat(Arrays.stream(ScalarType.values()).map(ScalarType::tag), COMPOSITE.stream())
                    .toList());

    private final MapNode outer;
    private final Optional<MapNode> nested;
    private final String tag;
    private final String what;

    private TypeReader(MapNode outer, Optional<MapNode> nested, String tag, String what) {
        this.outer = outer;
        this.nested = nested;
        this.tag = tag;
        this.what = what;
    }

    /** The type of a field schema, or of a nested type: its tag is known, the rest not yet looked at. */
    static TypeReader of(MapNode node, String what) throws FieldProblem {
        SourceNode type = node.get("type")
                .orElseThrow(() -> new FieldProblem(Problem.of("missing_member", what + " lacks its type")
                        .at(node.position())
                        .withHint("add type:, such as type: string")));
        if (type.asMap().isPresent()) {
            MapNode nested = type.asMap().get();
            SourceNode inner = nested.get("type")
                    .orElseThrow(() ->
                            new FieldProblem(Problem.of("missing_member", "the type of " + what + " lacks its type")
                                    .at(nested.position())));
            return new TypeReader(node, Optional.of(nested), tag(inner, what), what);
        }
        return new TypeReader(node, Optional.empty(), tag(type, what), what);
    }

    private static String tag(SourceNode node, String what) throws FieldProblem {
        String tag = node.asText()
                .orElseThrow(() ->
                        new FieldProblem(Problem.of("wrong_type", "the type of " + what + " must be the name of a type")
                                .at(node.position())));
        if (ScalarType.parse(tag).isEmpty() && !COMPOSITE.contains(tag)) {
            Problem problem = Problem.of("unknown_field_type", "there is no field type \"" + tag + "\"")
                    .at(node.position());
            throw new FieldProblem(TAGS.hint(tag).map(problem::withHint).orElse(problem));
        }
        return tag;
    }

    /** Refuses members that neither the type nor, of the outer mapping, the field takes. */
    void requireKnownMembers(List<String> metadata) throws FieldProblem {
        List<String> ofType = ownMembers();
        List<String> ofOuter = new ArrayList<>(nested.isEmpty() ? ofType : List.of("type"));
        ofOuter.addAll(metadata);
        requireMembers(outer, "a field of type " + tag, ofOuter);
        if (nested.isPresent()) {
            requireMembers(nested.get(), "the type " + tag, ofType);
        }
    }

    private List<String> ownMembers() {
        return Stream.concat(Stream.of("type"), parameter().stream()).toList();
    }

    private static void requireMembers(MapNode node, String owner, List<String> allowed) throws FieldProblem {
        Members known = new Members(owner, allowed.toArray(new String[0]));
        for (Member member : node.members()) {
            if (!known.allow(member)) {
                throw new FieldProblem(known.unknown(member));
            }
        }
    }

    private Optional<String> parameter() {
        return switch (tag) {
            case "enum" -> Optional.of("values");
            case "list" -> Optional.of("item");
            case "map" -> Optional.of("value");
            case "ref", "list_ref" -> Optional.of("target");
            default -> Optional.empty();
        };
    }

    FieldType read() throws FieldProblem {
        Optional<String> parameter = parameter();
        if (parameter.isEmpty()) {
            return ScalarType.parse(tag).orElseThrow();
        }
        MapNode declaring = nested.orElse(outer);
        SourceNode value = declaring
                .get(parameter.get())
                .orElseThrow(() -> new FieldProblem(Problem.of(
                                "missing_member", "the type " + tag + " of " + what + " lacks its " + parameter.get())
                        .at(declaring.position())));
        return switch (tag) {
            case "enum" -> new FieldType.Enumeration(values(value));
            case "list" -> new FieldType.ListOf(nested(value));
            case "map" -> new FieldType.MapOf(nested(value));
            case "ref" -> new FieldType.Reference(target(value));
            default -> new FieldType.ReferenceList(target(value));
        };
    }

    private FieldType nested(SourceNode node) throws FieldProblem {
        if (node.asMap().isPresent()) {
            MapNode map = node.asMap().get();
            SourceNode inner = map.get("type")
                    .orElseThrow(() ->
                            new FieldProblem(Problem.of("missing_member", "a type inside " + what + " lacks its type")
                                    .at(map.position())));
            TypeReader reader = new TypeReader(map, Optional.empty(), tag(inner, what), what);
            requireMembers(map, "the type " + reader.tag, reader.ownMembers());
            return reader.read();
        }
        String simple = tag(node, what);
        return ScalarType.parse(simple)
                .orElseThrow(() -> new FieldProblem(
                        Problem.of("missing_member", "the type " + simple + " inside " + what + " needs a mapping")
                                .at(node.position())));
    }

    private static List<String> values(SourceNode node) throws FieldProblem {
        ListNode list = node.asList()
                .orElseThrow(() -> new FieldProblem(
                        Problem.of("wrong_type", "values must be a list").at(node.position())));
        List<String> values = new ArrayList<>();
        for (SourceNode element : list.elements()) {
            values.add(element.asText()
                    .orElseThrow(() -> new FieldProblem(Problem.of("wrong_type", "the values of an enum are strings")
                            .at(element.position())
                            .withHint("put it in quotes"))));
        }
        return values;
    }

    private static TypeName target(SourceNode node) throws FieldProblem {
        return new TypeName(node.asText()
                .orElseThrow(() -> new FieldProblem(Problem.of("wrong_type", "target must be the name of a type")
                        .at(node.position()))));
    }
}
