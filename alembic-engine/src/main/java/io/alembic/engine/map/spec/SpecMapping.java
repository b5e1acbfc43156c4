package io.alembic.engine.map.spec;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import java.util.List;
import java.util.Optional;

/** A mapping of a spec whose members have fixed names. What is not as asked for is told, and taken for absent. */
final class SpecMapping {

    private static final String WRONG_TYPE = "wrong_type";

    private final MapNode node;
    private final String owner;
    private final Problems problems;

    private SpecMapping(MapNode node, String owner, Problems problems) {
        this.node = node;
        this.owner = owner;
        this.problems = problems;
    }

    /**
     * @param owner what it is, for messages: {@code a rule}
     * @param allowed all names it may have
     */
    static Optional<SpecMapping> of(SourceNode node, String owner, Problems problems, String... allowed) {
        Optional<MapNode> map = node.asMap();
        if (map.isEmpty()) {
            problems.add(Problem.of(WRONG_TYPE, owner + " must be a mapping")
                    .at(node.position())
                    .withHint("it takes " + String.join(", ", allowed)));
            return Optional.empty();
        }
        SpecMapping mapping = new SpecMapping(map.get(), owner, problems);
        mapping.allow(List.of(allowed));
        return Optional.of(mapping);
    }

    private void allow(List<String> allowed) {
        for (Member member : node.members()) {
            if (!allowed.contains(member.name())) {
                problems.add(Problem.of("unknown_member", owner + " has no member \"" + member.name() + "\"")
                        .at(member.position())
                        .withHint(new NearMiss(allowed)
                                .hint(member.name())
                                .orElse("it takes " + String.join(", ", allowed))));
            }
        }
    }

    SourcePosition position() {
        return node.position();
    }

    /** The member, unless it is absent or nothing stands behind its name. */
    Optional<SourceNode> get(String name) {
        return node.get(name).filter(value -> !value.isNull());
    }

    /** The one of two members that mean the same. */
    Optional<SourceNode> either(String name, String alias) {
        Optional<SourceNode> first = get(name);
        Optional<SourceNode> second = get(alias);
        if (first.isPresent() && second.isPresent()) {
            problems.add(Problem.of("duplicate_member", owner + " has one of " + name + " and " + alias + ", not both")
                    .at(second.get().position())
                    .withHint("take one away"));
        }
        return first.or(() -> second);
    }

    /** A member that has to be there. */
    Optional<SourceNode> required(String name) {
        Optional<SourceNode> value = get(name);
        if (value.isEmpty()) {
            missing(name);
        }
        return value;
    }

    void missing(String name) {
        problems.add(Problem.of("missing_member", owner + " lacks its " + name)
                .at(node.position())
                .withHint("add " + name + ":"));
    }

    Optional<ScalarNode> requiredText(String name) {
        return required(name).flatMap(value -> text(name, value));
    }

    Optional<ScalarNode> text(String name) {
        return get(name).flatMap(value -> text(name, value));
    }

    Optional<ScalarNode> text(String name, SourceNode value) {
        Optional<ScalarNode> text =
                value.asScalar().filter(scalar -> scalar.value().asText().isPresent());
        if (text.isEmpty()) {
            problems.add(Problem.of(WRONG_TYPE, owner + ": " + name + " must be a text")
                    .at(value.position())
                    .withHint("put it in quotes, if it is one"));
        }
        return text;
    }

    List<SourceNode> list(String name) {
        Optional<SourceNode> value = get(name);
        Optional<ListNode> list = value.flatMap(SourceNode::asList);
        if (value.isPresent() && list.isEmpty()) {
            problems.add(Problem.of(WRONG_TYPE, owner + ": " + name + " must be a list")
                    .at(value.get().position())
                    .withHint("put [ ] around it, or - before each"));
        }
        return list.map(ListNode::elements).orElse(List.of());
    }

    List<Member> members(String name) {
        Optional<SourceNode> value = get(name);
        Optional<MapNode> map = value.flatMap(SourceNode::asMap);
        if (value.isPresent() && map.isEmpty()) {
            problems.add(Problem.of(WRONG_TYPE, owner + ": " + name + " must be a mapping")
                    .at(value.get().position())
                    .withHint("give each a name: { name: … }"));
        }
        return map.map(MapNode::members).orElse(List.of());
    }
}
