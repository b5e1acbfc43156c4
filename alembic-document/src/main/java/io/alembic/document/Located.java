package io.alembic.document;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A value, and beside it where each node of it stood: two integers a node, in the order the value is walked (maps by
 * their sorted names). Positions are no part of a value (STYLE 10), so they travel apart and can be dropped.
 */
public final class Located {

    private final String document;
    private final Value value;
    private final int[] places;

    Located(String document, Value value, int[] places) {
        this.document = requireNonNull(document, "document is null");
        this.value = requireNonNull(value, "value is null");
        this.places = places;
    }

    /** The value the cursor stands at; leaves it on the value's last event. */
    public static Located read(DocumentCursor cursor) {
        return new LocatedReader(cursor).read();
    }

    public Value value() {
        return value;
    }

    public SourcePosition position() {
        return place(0);
    }

    /** Where the node at a path of member names and list indexes stands; as far down as the path leads. */
    public SourcePosition positionAt(List<String> path) {
        Value node = value;
        int index = 0;
        for (String step : path) {
            Optional<Step> next = step(node, index, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get().node();
            index = next.get().index();
        }
        return place(index);
    }

    public SourcePosition positionAt(String... path) {
        return positionAt(List.of(path));
    }

    private SourcePosition place(int index) {
        return new SourcePosition(document, places[2 * index], places[2 * index + 1]);
    }

    private static Optional<Step> step(Value node, int index, String step) {
        int at = index + 1;
        if (node instanceof MapValue map) {
            for (int i = 0; i < map.size(); i++) {
                if (map.name(i).equals(step)) {
                    return Optional.of(new Step(map.value(i), at));
                }
                at += nodes(map.value(i));
            }
        } else if (node instanceof ListValue list) {
            for (int i = 0; i < list.elements().size(); i++) {
                if (Integer.toString(i).equals(step)) {
                    return Optional.of(new Step(list.elements().get(i), at));
                }
                at += nodes(list.elements().get(i));
            }
        }
        return Optional.empty();
    }

    private static int nodes(Value value) {
        int count = 1;
        if (value instanceof MapValue map) {
            for (int i = 0; i < map.size(); i++) {
                count += nodes(map.value(i));
            }
        } else if (value instanceof ListValue list) {
            for (Value element : list.elements()) {
                count += nodes(element);
            }
        }
        return count;
    }

    private record Step(Value node, int index) {}
}
