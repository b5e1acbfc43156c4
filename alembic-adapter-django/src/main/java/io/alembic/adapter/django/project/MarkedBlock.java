package io.alembic.adapter.django.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of ours in a file of the user's, between two marks. Everything else in the file stays as it is. */
final class MarkedBlock {

    private static final String BEGIN = "# >>> alembic: kept by alembic, do not edit >>>";
    private static final String END = "# <<< alembic <<<";
    private static final Pattern BLOCK =
            Pattern.compile("\\R*^" + BEGIN + "$.*?^" + END + "$\\R?", Pattern.MULTILINE | Pattern.DOTALL);

    private MarkedBlock() {}

    /** The file with the block as given, in its place if it has one, else at the end. */
    static String put(String file, String lines) {
        String block = BEGIN + "\n" + lines + END + "\n";
        Matcher found = BLOCK.matcher(file);
        if (found.find()) {
            return found.replaceFirst(Matcher.quoteReplacement("\n\n" + block));
        }
        return file.stripTrailing() + "\n\n" + block;
    }

    /** The file without the block. */
    static String remove(String file) {
        return BLOCK.matcher(file).replaceFirst("\n");
    }
}
