package io.alembic.document;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small document as a tree in which every node and member name knows where it stands, in the order written: for what
 * is decoded by hand, such as schemas and specs. Inventories go through {@link Located}, which is far smaller.
 */
public sealed interface SourceNode {

    SourcePosition position();

    <R> R fold(Function<MapNode, R> map, Function<ListNode, R> list, Function<ScalarNode, R> scalar);

    /** The value this stands for, without positions. */
    Value toValue();

    /** The value the cursor stands at; leaves it on the value's last event. */
    static SourceNode read(DocumentCursor cursor) {
        return SourceNodeReader.read(cursor);
    }

    /** The one value of a whole document. */
    static SourceNode read(DocumentSource source, DocumentFormat format) {
        try (DocumentCursor cursor = Documents.open(source, format)) {
            SourceNode node = read(cursor);
            cursor.next();
            return node;
        }
    }

    default boolean isNull() {
        return this instanceof ScalarNode scalar && scalar.value().isNull();
    }

    default Optional<MapNode> asMap() {
        return this instanceof MapNode map ? Optional.of(map) : Optional.empty();
    }

    default Optional<ListNode> asList() {
        return this instanceof ListNode list ? Optional.of(list) : Optional.empty();
    }

    default Optional<ScalarNode> asScalar() {
        return this instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** The text of a scalar that resolves to text. */
    default Optional<String> asText() {
        return asScalar().flatMap(scalar -> scalar.value().asText());
    }

    /** A mapping. No name stands twice in it. */
    record MapNode(SourcePosition position, List<Member> members) implements SourceNode {

        public MapNode {
            requireNonNull(position, "position is null");
            members = List.copyOf(members);
        }

        public Optional<SourceNode> get(String name) {
            return member(name).map(Member::value);
        }

        public Optional<Member> member(String name) {
            return members.stream().filter(each -> each.name().equals(name)).findFirst();
        }

        @Override
        public <R> R fold(Function<MapNode, R> map, Function<ListNode, R> list, Function<ScalarNode, R> scalar) {
            return map.apply(this);
        }

        @Override
        public MapValue toValue() {
            MapValue.Builder builder = MapValue.builder();
            members.forEach(each -> builder.put(each.name(), each.value().toValue()));
            return builder.build();
        }
    }

    /** One member of a mapping, and where its name stands. */
    record Member(String name, SourcePosition position, SourceNode value) {

        public Member {
            requireNonNull(name, "name is null");
            requireNonNull(position, "position is null");
            requireNonNull(value, "value is null");
        }
    }

    /** A list. */
    record ListNode(SourcePosition position, List<SourceNode> elements) implements SourceNode {

        public ListNode {
            requireNonNull(position, "position is null");
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R fold(Function<MapNode, R> map, Function<ListNode, R> list, Function<ScalarNode, R> scalar) {
            return list.apply(this);
        }

        @Override
        public ListValue toValue() {
            return new ListValue(elements.stream().map(SourceNode::toValue).toList());
        }
    }

    /**
     * A scalar.
     *
     * @param text as written, without quotes
     * @param quoted whether it was quoted, so that its author meant text
     */
    record ScalarNode(SourcePosition position, Value value, String text, boolean quoted) implements SourceNode {

        public ScalarNode {
            requireNonNull(position, "position is null");
            requireNonNull(value, "value is null");
            requireNonNull(text, "text is null");
        }

        @Override
        public <R> R fold(Function<MapNode, R> map, Function<ListNode, R> list, Function<ScalarNode, R> scalar) {
            return scalar.apply(this);
        }

        @Override
        public Value toValue() {
            return value;
        }
    }
}
