package io.alembic.engine.load;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scope (spec 10 §9): types, and for each the key fields and the values they may hold. */
final class ScopeReader {

    private final DocumentFormat format;
    private final Problems problems;
    private final Map<TypeName, Map<String, List<Value>>> types = new HashMap<>();
    private final Map<TypeName, DeclaredScope.Places> places = new HashMap<>();

    ScopeReader(DocumentFormat format, Problems problems) {
        this.format = format;
        this.problems = problems;
    }

    DeclaredScope read(SourceNode node) {
        members(node, "scope").forEach(this::readType);
        return new DeclaredScope(types, places);
    }

    private void readType(Member type) {
        Map<String, List<Value>> conditions = new HashMap<>();
        Map<String, SourcePosition> fields = new HashMap<>();
        for (Member field : members(type.value(), "the scope of " + type.name())) {
            conditions.put(field.name(), values(field.value()));
            fields.put(field.name(), field.position());
        }
        TypeName name = new TypeName(type.name());
        types.put(name, conditions);
        places.put(name, new DeclaredScope.Places(type.position(), fields));
    }

    /** A list, or one value that stands for itself. */
    private static List<Value> values(SourceNode node) {
        return node.asList()
                .map(ListNode::elements)
                .map(elements -> elements.stream().map(SourceNode::toValue).toList())
                .orElseGet(() -> List.of(node.toValue()));
    }

    private List<Member> members(SourceNode node, String what) {
        Optional<MapNode> map = node.asMap();
        if (map.isEmpty() && !(node.isNull() && format == DocumentFormat.YAML)) {
            problems.add(Problem.of("wrong_type", what + " must be a mapping").at(node.position()));
        }
        return map.map(MapNode::members).orElse(List.of());
    }
}
