package io.alembic.engine.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from an object to a value inside it: {@code key.pop}, {@code pops[2]}, {@code by_role.edge}. */
public final class ValuePath {

    private final @Nullable ValuePath parent;
    private final Part part;
    private final String step;
    private final boolean isElement;

    private ValuePath(@Nullable ValuePath parent, Part part, String step, boolean isElement) {
        this.parent = parent;
        this.part = part;
        this.step = step;
        this.isElement = isElement;
    }

    public static ValuePath of(Part part, String field) {
        return new ValuePath(null, part, field, false);
    }

    public ValuePath element(int index) {
        return new ValuePath(this, part, Integer.toString(index), true);
    }

    public ValuePath member(String name) {
        return new ValuePath(this, part, name, false);
    }

    public Part part() {
        return part;
    }

    /** The member names and list indexes from the object's part down. */
    public List<String> steps() {
        Deque<String> steps = new ArrayDeque<>();
        for (ValuePath path = this; path != null; path = path.parent) {
            steps.addFirst(path.step);
        }
        return List.copyOf(steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePath path
                && part == path.part
                && isElement == path.isElement
                && step.equals(path.step)
                && Objects.equals(parent, path.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parent, part, step);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
        } else if (part == Part.KEY) {
            text.append("key");
        }
        if (isElement) {
            text.append('[').append(step).append(']');
        } else {
            text.append(text.isEmpty() ? "" : ".").append(step);
        }
    }
}
