package io.alembic.adapter.registry.external;

import io.alembic.core.identity.NameUuid;
import io.alembic.core.value.CanonicalJson;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The instance name of an external adapter that is given none: a hash of how it is run (spec 40 §2). It is part of the
 * name of state files, so the hashed text is spelled as the peer spells it, which is Rust's debug notation.
 */
final class ConfigurationName {

    private static final int DIGITS = 12;

    private ConfigurationName() {}

    /** {@code config-} and 12 hex digits. */
    static String of(ExternalSettings settings) {
        String digits =
                NameUuid.of("alembic.external:" + text(settings)).toString().replace("-", "");
        return "config-" + digits.substring(0, DIGITS);
    }

    /** The hashed text: command, arguments, working directory, environment and setup, a line each. */
    static String text(ExternalSettings settings) {
        return String.join(
                "\n",
                "Some(" + quoted(settings.command()) + ")",
                list(settings.arguments()),
                settings.workingDirectory()
                        .map(folder -> "Some(" + quoted(folder) + ")")
                        .orElse("None"),
                map(settings.environment()),
                CanonicalJson.text(settings.setup()));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ConfigurationName::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(SortedMap<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(out, point));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0 -> out.append("\\0");
            default -> {
                if (isShown(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append("\\u{").append(Integer.toHexString(point)).append('}');
                }
            }
        }
    }

    /** Whether debug notation shows a character as it is: printable, and not one that attaches to the one before. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
