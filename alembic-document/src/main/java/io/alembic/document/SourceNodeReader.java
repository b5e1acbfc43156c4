package io.alembic.document;

import io.alembic.core.problem.SourcePosition;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** Builds {@link SourceNode} trees from events. */
final class SourceNodeReader {

    private SourceNodeReader() {}

    static SourceNode read(DocumentCursor cursor) {
        return switch (cursor.current()) {
            case MAP_START -> map(cursor);
            case LIST_START -> list(cursor);
            case SCALAR ->
                new ScalarNode(cursor.position(), cursor.scalar(), cursor.scalarText(), cursor.scalarIsQuoted());
            case NAME, MAP_END, LIST_END, END ->
                throw new IllegalStateException("no value at " + cursor.position() + " but " + cursor.current());
        };
    }

    private static ListNode list(DocumentCursor cursor) {
        SourcePosition start = cursor.position();
        List<SourceNode> elements = new ArrayList<>();
        while (cursor.next() != DocumentEvent.LIST_END) {
            elements.add(read(cursor));
        }
        return new ListNode(start, elements);
    }

    private static SourceNode map(DocumentCursor cursor) {
        SourcePosition start = cursor.position();
        List<Member> members = new ArrayList<>();
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            SourcePosition position = cursor.position();
            cursor.next();
            members.add(new Member(name, position, read(cursor)));
        }
        MapNode map = new MapNode(start, members);
        if (members.size() == 1 && members.get(0).name().equals(Values.NUMBER)) {
            return new ScalarNode(start, Values.number(cursor, map.toValue()), "", false);
        }
        return map;
    }
}
