package io.alembic.adapter.django.source;

import io.alembic.adapter.django.python.Expression;
import java.util.ArrayList;
import java.util.List;

/** Settings in the body of a class, each a name bound to a value. */
final class ClassBody {

    private final int indent;
    private final List<String> lines = new ArrayList<>();

    ClassBody(int indent) {
        this.indent = indent;
    }

    ClassBody always(String name, Expression value) {
        lines.add(value.assignedTo(name, indent));
        return this;
    }

    ClassBody always(String name, List<String> texts) {
        return always(name, Expression.texts(texts));
    }

    /** Only where there is something in the list. */
    ClassBody where(String name, List<String> texts) {
        return texts.isEmpty() ? this : always(name, texts);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
