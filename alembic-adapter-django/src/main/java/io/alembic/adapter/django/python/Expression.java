package io.alembic.adapter.django.python;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Python expression, laid out as ruff and black leave it: on one line where that is short enough, else one element a
 * line with a comma behind the last.
 *
 * @param opening all of it when there are no elements, else what stands before them: {@code models.CharField(}
 */
public record Expression(String opening, List<Expression> elements, String closing) {

    private static final int WIDTH = 88;
    private static final int STEP = 4;

    public Expression {
        requireNonNull(opening, "opening is null");
        elements = List.copyOf(elements);
        requireNonNull(closing, "closing is null");
    }

    /** Code as it is. */
    public static Expression code(String code) {
        return new Expression(code, List.of(), "");
    }

    public static Expression text(String text) {
        return code(PythonText.quoted(text));
    }

    public static Expression call(String function, List<Expression> arguments) {
        return new Expression(function + "(", arguments, ")");
    }

    public static Expression call(String function, Expression... arguments) {
        return call(function, List.of(arguments));
    }

    public static Expression list(List<Expression> elements) {
        return new Expression("[", elements, "]");
    }

    public static Expression texts(List<String> texts) {
        return list(texts.stream().map(Expression::text).toList());
    }

    /** This as a named argument: {@code max_length=255}. */
    public Expression named(String name) {
        return new Expression(name + "=" + opening, elements, closing);
    }

    /** A line, or several, that binds this to a name. */
    public String assignedTo(String name, int indent) {
        StringBuilder out = new StringBuilder(" ".repeat(indent));
        new Expression(name + " = " + opening, elements, closing).write(out, indent, 0);
        return out.toString();
    }

    private void write(StringBuilder out, int indent, int behind) {
        String flat = flat();
        if (elements.isEmpty() || indent + flat.length() + behind <= WIDTH) {
            out.append(flat);
            return;
        }
        out.append(opening).append('\n');
        for (Expression element : elements) {
            out.append(" ".repeat(indent + STEP));
            element.write(out, indent + STEP, 1);
            out.append(",\n");
        }
        out.append(" ".repeat(indent)).append(closing);
    }

    private String flat() {
        return opening + elements.stream().map(Expression::flat).collect(Collectors.joining(", ")) + closing;
    }
}
