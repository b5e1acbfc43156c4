package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.TextOutput;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code "…{}…".format(…)}: fields in braces, by position or by name. */
final class Template {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,100}");
    private static final Pattern NAME = Pattern.compile("[^-+.,:!\\[\\]]+");

    private final Call call;
    private final String template;
    private final TextOutput output;
    private int automatic;
    private boolean numbered;

    Template(Call call, String template) {
        this.call = call;
        this.template = template;
        output = new TextOutput(call.execution());
    }

    StarlarkString text() {
        int at = 0;
        while (at < template.length()) {
            char unit = template.charAt(at);
            if (template.startsWith("{{", at) || template.startsWith("}}", at)) {
                output.append(String.valueOf(unit));
                at += 2;
            } else if (unit == '{') {
                at = field(at + 1);
            } else if (unit == '}') {
                throw call.wrong("a } without a {; write }} for a brace");
            } else {
                int next = nextBrace(at);
                output.append(template.substring(at, next));
                at = next;
            }
        }
        return output.done();
    }

    private int nextBrace(int from) {
        int at = from;
        while (at < template.length() && template.charAt(at) != '{' && template.charAt(at) != '}') {
            at++;
        }
        return at;
    }

    private int field(int start) {
        int end = nextBrace(start);
        if (end == template.length() || template.charAt(end) == '{') {
            throw call.wrong("a { without a }; write {{ for a brace");
        }
        String field = template.substring(start, end);
        boolean repr = field.endsWith("!r");
        String name = repr || field.endsWith("!s") ? field.substring(0, field.length() - 2) : field;
        StarlarkValue value = value(name);
        StarlarkString text = repr ? Display.repr(call.execution(), value) : Display.str(call.execution(), value);
        output.append(text.text());
        return end + 1;
    }

    private StarlarkValue value(String field) {
        if (field.isEmpty()) {
            if (numbered) {
                throw mixed();
            }
            return positional(BigInteger.valueOf(automatic++));
        }
        if (NUMBER.matcher(field).matches()) {
            if (automatic > 0) {
                throw mixed();
            }
            numbered = true;
            return positional(new BigInteger(field));
        }
        if (!NAME.matcher(field).matches()) {
            throw call.wrong("no field of a format: {" + field + "}; a field is a number or a name");
        }
        return Optional.ofNullable(call.namedRest().get(field))
                .orElseThrow(() -> call.wrong("no argument is named " + field));
    }

    private StarlarkValue positional(BigInteger index) {
        List<StarlarkValue> arguments = call.rest();
        if (index.compareTo(BigInteger.valueOf(arguments.size())) >= 0) {
            throw call.wrong("no argument " + index + ": there are " + arguments.size());
        }
        return arguments.get(index.intValue());
    }

    private RuntimeException mixed() {
        return call.wrong("fields with and without numbers are mixed");
    }
}
