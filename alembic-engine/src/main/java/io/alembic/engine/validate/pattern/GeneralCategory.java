package io.alembic.engine.validate.pattern;

import java.util.HashMap;
import java.util.Map;

/** The general categories of Unicode by their short names. */
final class GeneralCategory {

    /** By the numbers of {@link Character#getType(int)}, which leave 17 out. */
    private static final String[] SHORT = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "", "Co",
        "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    private static final String[] NAMES = {
        "c other",
        "l letter",
        "m mark",
        "n number",
        "p punctuation",
        "s symbol",
        "z separator",
        "lc casedletter",
        "cn unassigned",
        "lu uppercaseletter",
        "ll lowercaseletter",
        "lt titlecaseletter",
        "lm modifierletter",
        "lo otherletter",
        "mn nonspacingmark",
        "me enclosingmark",
        "mc spacingmark",
        "nd decimalnumber",
        "nl letternumber",
        "no othernumber",
        "zs spaceseparator",
        "zl lineseparator",
        "zp paragraphseparator",
        "cc control",
        "cf format",
        "co privateuse",
        "cs surrogate",
        "pd dashpunctuation",
        "ps openpunctuation",
        "pe closepunctuation",
        "pc connectorpunctuation",
        "po otherpunctuation",
        "sm mathsymbol",
        "sc currencysymbol",
        "sk modifiersymbol",
        "so othersymbol",
        "pi initialpunctuation",
        "pf finalpunctuation",
        "nd digit",
        "m combiningmark",
        "p punct",
        "cc cntrl"
    };

    private GeneralCategory() {}

    static String of(int codePoint) {
        return SHORT[Character.getType(codePoint)];
    }

    static boolean isCasedLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.UPPERCASE_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.TITLECASE_LETTER;
    }

    /** Short names by long names, both lower-case and without separators. */
    static Map<String, String> shortByLongName() {
        Map<String, String> names = new HashMap<>();
        for (String each : NAMES) {
            int space = each.indexOf(' ');
            names.put(each.substring(space + 1), each.substring(0, space));
        }
        return names;
    }
}
