package io.alembic.document.decode;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from a document's root to a member: {@code servers[2].url}. */
record MemberPath(List<Reference> steps) {

    MemberPath {
        steps = List.copyOf(steps);
    }

    static MemberPath of(List<Reference> steps) {
        return new MemberPath(steps);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The class that has the last member, if Jackson tells. */
    @Nullable
    Class<?> owner() {
        Object from = steps.get(steps.size() - 1).getFrom();
        return from instanceof Class<?> type ? type : null;
    }

    /** The path to another member of the same mapping. */
    MemberPath sibling(String name) {
        List<Reference> others = new ArrayList<>(steps.subList(0, steps.size() - 1));
        others.add(new Reference(this, name));
        return new MemberPath(others);
    }

    /** The names that stand beside the last member. */
    List<String> siblingsIn(Value root) {
        return new MemberPath(steps.subList(0, steps.size() - 1))
                .valueIn(root)
                .flatMap(Value::asMap)
                .map(MapValue::names)
                .orElse(List.of());
    }

    Optional<Value> valueIn(Value root) {
        Optional<Value> value = Optional.of(root);
        for (Reference step : steps) {
            String name = step.getFieldName();
            value = name == null
                    ? value.flatMap(Value::asList)
                            .filter(list -> step.getIndex() < list.elements().size())
                            .map(list -> list.elements().get(step.getIndex()))
                    : value.flatMap(Value::asMap).flatMap(map -> map.get(name));
        }
        return value;
    }

    /** Where the value stands, or the nearest thing around it that is there. */
    SourcePosition positionIn(SourceNode root) {
        return nearestIn(root).position();
    }

    /** Where the name of the last member stands. */
    SourcePosition namePositionIn(SourceNode root) {
        SourceNode parent = new MemberPath(steps.subList(0, steps.size() - 1)).nearestIn(root);
        return parent.asMap()
                .flatMap(map -> map.member(steps.get(steps.size() - 1).getFieldName()))
                .map(SourceNode.Member::position)
                .orElse(parent.position());
    }

    private SourceNode nearestIn(SourceNode root) {
        SourceNode node = root;
        for (Reference step : steps) {
            Optional<SourceNode> next = step.getFieldName() == null
                    ? node.asList().map(list -> list.elements().get(step.getIndex()))
                    : node.asMap().flatMap(map -> map.get(step.getFieldName()));
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return node;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Reference step : steps) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.toString();
    }
}
