package io.alembic.dcim;

import java.util.Locale;

/** How the names of models, their routes and their titles relate (spec 61 §1). */
public final class ModelNames {

    private static final String VOWELS = "aeiou";

    private ModelNames() {}

    /** A name without what spellings differ in: case, hyphens, underscores, blanks. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c != '-' && c != '_' && c != ' ') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The plural as Django applications name their routes: {@code ip-address} → {@code ip-addresses}. */
    public static String plural(String singular) {
        if (endsWithConsonantAndY(singular)) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return hisses(singular) ? singular + "es" : singular + "s";
    }

    private static boolean endsWithConsonantAndY(String name) {
        int length = name.length();
        return length > 1 && name.endsWith("y") && VOWELS.indexOf(name.charAt(length - 2)) < 0;
    }

    private static boolean hisses(String name) {
        return name.endsWith("s")
                || name.endsWith("x")
                || name.endsWith("z")
                || name.endsWith("ch")
                || name.endsWith("sh");
    }
}
