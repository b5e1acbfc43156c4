package io.alembic.engine.validate.pattern;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The properties {@code \p} knows: general categories, scripts, and the binary properties that the JDK tells. */
final class UnicodeProperties {

    /** What any name may begin with (UAX #44, loose matching). */
    private static final String IS = "is";

    private static final Map<String, IntPredicate> BINARY = binary();
    private static final Map<String, String> LONG_NAMES = GeneralCategory.shortByLongName();

    private UnicodeProperties() {}

    /** The set of {@code \p{text}}: {@code Greek}, {@code gc=Lu}, {@code script=Latin}, {@code Alphabetic}. */
    static Optional<CodePoints> find(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return findBare(loose(text));
        }
        String value = loose(text.substring(equals + 1));
        return switch (loose(text.substring(0, equals))) {
            case "gc", "generalcategory" -> category(value);
            case "sc", "script" -> script(value);
            default -> Optional.empty();
        };
    }

    static boolean isWhiteSpace(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    /** What the {@code x} flag takes for a blank. */
    static boolean isPatternBlank(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r')
                || codePoint == ' '
                || codePoint == 0x85
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    static boolean isJoinControl(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static Optional<CodePoints> findBare(String name) {
        IntPredicate binary = BINARY.get(name);
        if (binary != null) {
            return Optional.of(CodePoints.where(binary));
        }
        Optional<CodePoints> found = category(name).or(() -> script(name));
        return found.isEmpty() && name.startsWith(IS) ? findBare(name.substring(IS.length())) : found;
    }

    private static Optional<CodePoints> category(String name) {
        String wanted = LONG_NAMES.getOrDefault(name, name);
        boolean isKnown = LONG_NAMES.containsValue(wanted);
        return isKnown
                ? Optional.of(CodePoints.where(each ->
                        GeneralCategory.of(each).toLowerCase(Locale.ROOT).startsWith(wanted)
                                || (wanted.equals("lc") && GeneralCategory.isCasedLetter(each))))
                : Optional.empty();
    }

    private static Optional<CodePoints> script(String name) {
        for (UnicodeScript script : UnicodeScript.values()) {
            if (loose(script.name()).equals(name)) {
                return Optional.of(CodePoints.where(each -> UnicodeScript.of(each) == script));
            }
        }
        try {
            UnicodeScript script = UnicodeScript.forName(name);
            return Optional.of(CodePoints.where(each -> UnicodeScript.of(each) == script));
        } catch (IllegalArgumentException notAScript) {
            return Optional.empty();
        }
    }

    /** Names are compared without case, spaces, hyphens and underscores (UAX #44, loose matching). */
    static String loose(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static Map<String, IntPredicate> binary() {
        Map<String, IntPredicate> properties = new HashMap<>();
        properties.put("any", each -> true);
        properties.put("ascii", each -> each < 128);
        properties.put("assigned", Character::isDefined);
        properties.put("alphabetic", Character::isAlphabetic);
        properties.put("alpha", Character::isAlphabetic);
        properties.put("lowercase", Character::isLowerCase);
        properties.put("lower", Character::isLowerCase);
        properties.put("uppercase", Character::isUpperCase);
        properties.put("upper", Character::isUpperCase);
        properties.put("whitespace", UnicodeProperties::isWhiteSpace);
        properties.put("space", UnicodeProperties::isWhiteSpace);
        properties.put("ideographic", Character::isIdeographic);
        properties.put("joincontrol", UnicodeProperties::isJoinControl);
        properties.put("idstart", Character::isUnicodeIdentifierStart);
        properties.put(
                "idcontinue",
                each -> Character.isUnicodeIdentifierPart(each) && !Character.isIdentifierIgnorable(each));
        return properties;
    }
}
