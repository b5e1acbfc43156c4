package io.alembic.cli.view;

/** Pieces of GitHub-flavoured Markdown. */
final class Markdown {

    private static final int LONGEST = 200;

    private Markdown() {}

    /** Text as code, whatever it holds: nothing in it is markup, a mention or a link. */
    static String code(String text) {
        String shown = Printable.of(shortened(text));
        String fence = "`".repeat(longestRun(shown) + 1);
        boolean touches = shown.isEmpty() || shown.startsWith("`") || shown.endsWith("`");
        return touches ? fence + " " + shown + " " + fence : fence + shown + fence;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
